package de.kitacampus.portal.master.content.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.scorm.PackageCheck;
import de.kitacampus.portal.master.catalog.CourseList;
import de.kitacampus.portal.master.content.Packages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
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
    private final transient Set<Path> waiting = ConcurrentHashMap.newKeySet();
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
                new PackageUpload<>(packages, (file, _) -> check(file), this::show),
                cards);
    }

    /**
     * A file that was checked.
     *
     * @param kept where an accepted one waits until it is stored, dropped, or the page is left
     */
    record Incoming(PackageCheck check, @Nullable Path kept) {}

    /** Runs in the upload's own request. Each file waits under a name of its own, for several may be called alike. */
    Incoming check(Path file) throws IOException {
        PackageCheck check = packages.check(file);
        if (check instanceof PackageCheck.Refused) {
            return new Incoming(check, null);
        }
        Path kept = packages.temporaryFile();
        Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
        waiting.add(kept);
        return new Incoming(check, kept);
    }

    void show(String fileName, @Nullable Incoming incoming) {
        IncomingCard card = new IncomingCard(packages, courses, fileName, incoming == null ? null : incoming.check());
        Path kept = incoming == null ? null : incoming.kept();
        card.onStore(course -> store(card, kept, fileName, course));
        card.onDrop(() -> drop(card, kept));
        cards.add(card);
    }

    private void store(IncomingCard card, @Nullable Path kept, String fileName, CourseNumber course) {
        if (kept == null || !Files.exists(kept)) {
            card.failed();
            return;
        }
        switch (packages.add(course, kept, fileName)) {
            case PackageCheck.Accepted accepted -> {
                delete(kept);
                card.stored(course, packages.find(accepted.version()).orElseThrow());
                stored.run();
            }
            case PackageCheck.Refused _ -> card.failed();
        }
    }

    private void drop(IncomingCard card, @Nullable Path kept) {
        if (kept != null) {
            delete(kept);
        }
        cards.remove(card);
    }

    private void delete(Path file) {
        waiting.remove(file);
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.warn("{} could not be deleted; the clean-up will", file, left);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        waiting.forEach(this::delete);
    }
}
