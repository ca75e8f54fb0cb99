package de.kitacampus.portal.master.content.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.scorm.PackageCheck;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.catalog.CourseEntry;
import de.kitacampus.portal.master.catalog.CourseFilter;
import de.kitacampus.portal.master.catalog.CourseList;
import de.kitacampus.portal.master.catalog.CourseOrder;
import de.kitacampus.portal.master.content.CourseOfFile;
import de.kitacampus.portal.master.content.PackageVersion;
import de.kitacampus.portal.master.content.Packages;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One uploaded file: its verdict, what was found, and the choice of the course it belongs to. */
class IncomingCard extends Div {

    private final transient Packages packages;
    private final transient CourseList courses;
    private final String fileName;
    private final Span badge = new Span();
    private final Div choice = new Div();
    private final ComboBox<CourseEntry> course = new ComboBox<>(getTranslation("content.incoming.course"));
    private final Button store = new Button(getTranslation("content.incoming.store"));
    private final Button drop = new Button(getTranslation("content.incoming.drop"));

    IncomingCard(Packages packages, CourseList courses, String fileName, @Nullable PackageCheck check) {
        this.packages = packages;
        this.courses = courses;
        this.fileName = fileName;
        addClassNames("kit-card", "incoming-package");
        Div head = new Div(new H3(fileName), badge);
        head.addClassName("kit-toolbar");
        choice.addClassName("kit-toolbar");
        drop.addClassName("incoming-drop");
        add(head);
        switch (check) {
            case PackageCheck.Accepted accepted -> accepted(accepted.report());
            case PackageCheck.Refused refused ->
                refused(getTranslation(refused.key(), refused.arguments().toArray()));
            case null -> refused(getTranslation("content.upload.failed", fileName));
        }
        add(choice);
    }

    private void accepted(PackageReport report) {
        say("ok", "content.incoming.accepted");
        add(new ReportDetails(report, new Formats(getLocale())));
        course.setItems(query -> courses
                .search(
                        new CourseFilter(query.getFilter().orElse(""), Set.of(), Set.of(), Set.of()),
                        CourseOrder.NUMBER,
                        true,
                        query.getPage(),
                        query.getPageSize())
                .stream());
        course.setItemLabelGenerator(
                entry -> entry.number() + " " + entry.data().title());
        course.addClassName("incoming-course");
        course.setWidth("min(26rem, 100%)");
        course.addValueChangeListener(_ -> explain());
        store.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        store.addClassName("incoming-store");
        store.setDisableOnClick(true);
        CourseOfFile.of(fileName, report.title()).flatMap(courses::entry).ifPresent(course::setValue);
        explain();
        choice.add(course, store, drop);
    }

    /** What storing would do, before it is done. */
    private void explain() {
        CourseEntry chosen = course.getValue();
        store.setEnabled(chosen != null);
        course.setInvalid(false);
        if (chosen == null) {
            course.setHelperText(getTranslation("content.incoming.course.help"));
            return;
        }
        List<PackageVersion> there = packages.versions(chosen.number());
        int next = there.isEmpty() ? 1 : there.getFirst().version() + 1;
        course.setHelperText(there.stream()
                .filter(PackageVersion::current)
                .findFirst()
                .map(now -> getTranslation("content.incoming.next", next, now.version()))
                .orElse(getTranslation("content.incoming.first")));
    }

    private void refused(String sentence) {
        say("bad", "content.incoming.refused");
        add(new Paragraph(sentence));
        choice.add(drop);
    }

    private void say(String kind, String key) {
        badge.setText(getTranslation(key));
        badge.setClassName("kit-badge " + kind);
    }

    void onStore(Consumer<CourseNumber> listener) {
        store.addClickListener(_ -> {
            CourseEntry chosen = course.getValue();
            if (chosen != null) {
                listener.accept(chosen.number());
            }
        });
    }

    void onDrop(Runnable listener) {
        drop.addClickListener(_ -> listener.run());
    }

    void failed() {
        store.setEnabled(true);
        course.setInvalid(true);
        course.setErrorMessage(getTranslation("content.upload.failed", fileName));
    }

    void stored(CourseNumber number, PackageVersion version) {
        say("ok", version.current() ? "content.version.current" : "content.incoming.stored");
        RouterLink there = new RouterLink(
                getTranslation("content.incoming.open", number, version.version()),
                CoursePackagesView.class,
                new RouteParameters(new RouteParam(CoursePackagesView.NUMBER, number.value())));
        there.addClassName("incoming-stored");
        choice.removeAll();
        choice.add(there);
    }
}
