package de.kitacampus.portal.master.content.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.content.PackageCheck;
import de.kitacampus.portal.master.content.PackageVersion;
import de.kitacampus.portal.master.content.Packages;
import de.kitacampus.portal.master.security.CurrentAccount;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All package versions of one course; uploads the next one and chooses the current one. */
@Route("packages/:number")
@PermitAll
class CoursePackagesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String NUMBER = "number";

    private final transient Packages packages;
    private final transient Catalog catalog;
    private final transient CurrentAccount current;
    private final Div outcome = new Div();
    private final Div versions = new Div();
    private String number = "";

    CoursePackagesView(Packages packages, Catalog catalog, CurrentAccount current) {
        this.packages = packages;
        this.catalog = catalog;
        this.current = current;
        addClassName("kit-page");
        outcome.setId("upload-outcome");
        outcome.getElement().setAttribute("role", "status");
        versions.setId("package-versions");
        versions.addClassName("kit-page-versions");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get(NUMBER).orElse("");
        removeAll();
        outcome.removeAll();
        Optional<Course> course =
                CourseNumber.isValid(number) ? catalog.find(CourseNumber.of(number)) : Optional.empty();
        course.ifPresentOrElse(this::show, this::showUnknown);
    }

    private void show(Course course) {
        Anchor back = new Anchor("courses/" + course.number(), getTranslation("content.course.back"));
        back.setId("packages-course");
        add(back);
        add(new PageHeader(getTranslation("content.course.title", course.number()) + ": " + course.title())
                .withHelp(getTranslation("content.course.help")));
        if (current.isAdmin()) {
            add(new PackageUpload(packages, course.number(), this::uploaded));
        }
        add(outcome, new H2(getTranslation("content.course.versions")), versions);
        refresh(course.number());
    }

    private void showUnknown() {
        add(new EmptyState(
                getTranslation("content.course.unknown.title"), getTranslation("content.course.unknown.help", number)));
    }

    private void uploaded(String fileName, @Nullable PackageCheck check) {
        outcome.removeAll();
        switch (check) {
            case PackageCheck.Accepted _ -> showAccepted(fileName);
            case PackageCheck.Refused refused -> showRefused(fileName, refused);
            case null -> showSentence("warn", "", getTranslation("content.upload.failed", fileName));
        }
    }

    private void showAccepted(String fileName) {
        CourseNumber course = CourseNumber.of(number);
        PackageVersion newest = packages.versions(course).getFirst();
        String active = newest.current() ? "content.upload.accepted.current" : "content.upload.accepted.waiting";
        showSentence(
                "ok", getTranslation("content.upload.accepted", fileName, newest.version()), getTranslation(active));
        refresh(course);
    }

    private void showRefused(String fileName, PackageCheck.Refused refused) {
        showSentence(
                "bad",
                getTranslation("content.upload.refused", fileName),
                getTranslation(refused.key(), refused.arguments().toArray()));
    }

    private void showSentence(String kind, String title, String sentence) {
        Div banner = new Div(new Span(title), new Paragraph(sentence));
        banner.addClassNames("kit-banner", "upload-" + kind);
        outcome.add(banner);
    }

    private void refresh(CourseNumber course) {
        versions.removeAll();
        List<PackageVersion> all = packages.versions(course);
        if (all.isEmpty()) {
            versions.add(new EmptyState(
                    getTranslation("content.course.none.title"), getTranslation("content.course.none.help")));
        }
        all.forEach(one -> versions.add(card(one)));
    }

    private Div card(PackageVersion one) {
        PackageCard card = new PackageCard(one, new Formats(getLocale()));
        if (!one.current() && current.isAdmin()) {
            Button choose = new Button(getTranslation("content.version.make-current"), _ -> makeCurrent(one));
            choose.setId("make-current-" + one.version());
            card.add(choose);
        }
        return card;
    }

    private void makeCurrent(PackageVersion one) {
        packages.makeCurrent(one.course(), one.version());
        Notices.success(getTranslation("content.version.made-current", one.version()));
        outcome.removeAll();
        refresh(one.course());
    }

    @Override
    public String getPageTitle() {
        return UI.getCurrent() == null ? number : getTranslation("content.course.title", number);
    }
}
