package de.kitacampus.portal.master.content.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.scorm.PackageCheck;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.content.BlockedAttempt;
import de.kitacampus.portal.master.content.BlockedAttempts;
import de.kitacampus.portal.master.content.CopyAlarms;
import de.kitacampus.portal.master.content.PackageVersion;
import de.kitacampus.portal.master.content.Packages;
import de.kitacampus.portal.master.content.TestPlays;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All package versions of one course; uploads the next one and chooses the current one. */
@Route("packages/:number")
@PermitAll
class CoursePackagesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String NUMBER = "number";

    /** The ticket travels in the body: addresses end up in logs and histories. */
    private static final String POST_TICKET = """
            const form = document.createElement('form');
            form.method = 'post'; form.action = $0; form.target = '_self'; form.hidden = true;
            const ticket = document.createElement('input');
            ticket.type = 'hidden'; ticket.name = 'ticket'; ticket.value = $1;
            form.append(ticket); document.body.append(form); form.submit();
            """;

    private final transient Packages packages;
    private final transient Catalog catalog;
    private final transient CurrentAccount current;
    private final transient TestPlays tests;
    private final transient BlockedAttempts attempts;
    private final transient CopyAlarms alarms;
    private final Div outcome = new Div();
    private final Div versions = new Div();
    private String number = "";

    CoursePackagesView(
            Packages packages,
            Catalog catalog,
            CurrentAccount current,
            TestPlays tests,
            BlockedAttempts attempts,
            CopyAlarms alarms) {
        this.packages = packages;
        this.catalog = catalog;
        this.current = current;
        this.tests = tests;
        this.attempts = attempts;
        this.alarms = alarms;
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
        if (current.may(Roles.CATALOG)) {
            add(new PackageUpload<>(
                    packages, (file, name) -> packages.add(course.number(), file, name), this::uploaded));
        }
        add(outcome, new H2(getTranslation("content.course.versions")), versions);
        refresh(course.number());
    }

    private void showUnknown() {
        add(new EmptyState(
                getTranslation("content.course.unknown.title"), getTranslation("content.course.unknown.help", number)));
    }

    /** The verdicts of several files stay one below the other until the page is left. */
    private void uploaded(String fileName, @Nullable PackageCheck check) {
        switch (check) {
            case PackageCheck.Accepted accepted ->
                showAccepted(fileName, packages.find(accepted.version()).orElseThrow());
            case PackageCheck.Refused refused -> showRefused(fileName, refused);
            case null -> showSentence("warn", "", getTranslation("content.upload.failed", fileName));
        }
    }

    private void showAccepted(String fileName, PackageVersion stored) {
        String active = stored.current() ? "content.upload.accepted.current" : "content.upload.accepted.waiting";
        showSentence(
                "ok", getTranslation("content.upload.accepted", fileName, stored.version()), getTranslation(active));
        refresh(stored.course());
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
        List<BlockedAttempt> tried = attempts.of(course);
        all.forEach(one -> versions.add(card(one, tried)));
        int stopped = alarms.count(course);
        if (stopped > 0) {
            Anchor report = new Anchor("copy-protection", getTranslation("content.course.stopped", stopped));
            report.setId("packages-alarms");
            versions.add(report);
        }
    }

    private Div card(PackageVersion one, List<BlockedAttempt> tried) {
        Formats formats = new Formats(getLocale());
        PackageCard card = new PackageCard(one, formats);
        List<BlockedAttempt> its =
                tried.stream().filter(any -> any.packageId().equals(one.id())).toList();
        if (!its.isEmpty()) {
            card.add(new BlockedList(its, formats));
        }
        Div actions = new Div(testPlay(one));
        actions.addClassName("kit-toolbar");
        if (!one.current() && current.may(Roles.CATALOG)) {
            Button choose = new Button(getTranslation("content.version.make-current"), _ -> askToMakeCurrent(one));
            choose.setId("make-current-" + one.version());
            actions.add(choose);
        }
        card.add(actions);
        return card;
    }

    private Button testPlay(PackageVersion one) {
        Button play = new Button(getTranslation("content.test.play"), VaadinIcon.PLAY.create());
        play.setId("test-play-" + one.version());
        play.setAriaLabel(getTranslation("content.test.play.label", one.version()));
        play.setTooltipText(getTranslation("content.test.help"));
        play.addClickListener(_ -> {
            LaunchTicket ticket = tests.ticket(one.id(), getLocale().getLanguage());
            UI.getCurrentOrThrow().getPage().executeJs(POST_TICKET, ticket.launchUrl(), ticket.ticket());
        });
        return play;
    }

    /** Says whom it affects before it happens; a former version is chosen in the same way. */
    private void askToMakeCurrent(PackageVersion one) {
        Optional<PackageVersion> now = packages.current(one.course());
        if (now.isEmpty()) {
            makeCurrent(one);
            return;
        }
        int before = now.get().version();
        boolean back = one.version() < before;
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation(back ? "content.version.back.title" : "content.version.ask.title", one.version()),
                getTranslation("content.version.ask.text", one.version(), before),
                getTranslation("content.version.make-current"),
                _ -> makeCurrent(one));
        dialog.setId("make-current-confirm");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("content.version.ask.cancel"));
        dialog.open();
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
