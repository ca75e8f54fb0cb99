package de.kitacampus.portal.master.content.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.master.catalog.CourseList;
import de.kitacampus.portal.master.content.PackageCheck;
import de.kitacampus.portal.master.content.Packages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes packages of several courses at once: each is checked, shown with what was found, and stored where one says. */
class IncomingPackages extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingPackages.class);

    private final transient Packages packages;
    private final transient CourseList courses;
    private final transient Runnable stored;
    private final transient Map<String, Path> checked = new ConcurrentHashMap<>();
    private final Div cards = new Div();

    /**
     * @param stored hears of each package that became a version
     */
    IncomingPackages(Packages packages, CourseList courses, Runnable stored) {
        this.packages = packages;
        this.courses = courses;
        this.stored = stored;
        setId("incoming-packages");
        addClassName("kit-card");
        cards.setId("incoming-list");
        cards.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("content.incoming.title")),
                new Paragraph(getTranslation("content.incoming.help")),
                new PackageUpload(packages, this::check, this::show),
                cards);
    }

    /** Runs in the upload's own request; an accepted file is kept until it is stored, dropped, or the page is left. */
    PackageCheck check(Path file, String fileName) throws IOException {
        PackageCheck check = packages.check(file);
        if (check instanceof PackageCheck.Accepted) {
            Path kept = packages.temporaryFile();
            Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
            Path former = checked.put(fileName, kept);
            if (former != null) {
                delete(former);
            }
        }
        return check;
    }

    void show(String fileName, @Nullable PackageCheck check) {
        IncomingCard card = new IncomingCard(packages, courses, fileName, check);
        card.onStore(course -> store(card, fileName, course));
        card.onDrop(() -> drop(card, fileName));
        cards.add(card);
    }

    private void store(IncomingCard card, String fileName, CourseNumber course) {
        Path file = checked.get(fileName);
        if (file == null || !Files.exists(file)) {
            card.failed();
            return;
        }
        switch (packages.add(course, file, fileName)) {
            case PackageCheck.Accepted _ -> {
                forget(fileName);
                card.stored(course, packages.versions(course).getFirst());
                stored.run();
            }
            case PackageCheck.Refused _ -> card.failed();
        }
    }

    private void drop(IncomingCard card, String fileName) {
        forget(fileName);
        cards.remove(card);
    }

    private void forget(String fileName) {
        Path file = checked.remove(fileName);
        if (file != null) {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.warn("{} could not be deleted; the clean-up will", file, left);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        checked.keySet().forEach(this::forget);
    }
}
