package de.kitacampus.portal.master.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.content.BlockedAttempt;
import de.kitacampus.portal.master.content.BlockedAttempts;
import de.kitacampus.portal.master.content.CopyAlarm;
import de.kitacampus.portal.master.content.CopyAlarms;
import de.kitacampus.portal.master.portals.Portals;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;

/** What protects the courses, what nothing can prevent, and the sessions that were stopped. */
@Route("copy-protection")
@Menu(title = "content.protection.menu", order = 130, icon = "vaadin:shield")
@PermitAll
class CopyProtectionView extends Div implements HasDynamicTitle {

    private final transient Catalog catalog;
    private final transient Portals portals;
    private final transient Formats formats = new Formats(getLocale());

    CopyProtectionView(CopyAlarms alarms, BlockedAttempts attempts, Catalog catalog, Portals portals) {
        this.catalog = catalog;
        this.portals = portals;
        addClassName("kit-page");
        // Only text to read: without a place for the keyboard nobody could scroll it (WCAG 2.2, 2.1.1).
        getElement().setAttribute("tabindex", "0");
        add(new PageHeader(getTranslation("content.protection.title"))
                .withHelp(getTranslation("content.protection.help")));
        add(new H2(getTranslation("content.protection.stopped")), stopped(alarms.newest()));
        add(new H2(getTranslation("content.blocked.heading")), blocked(attempts.newest()), promises());
    }

    private Component blocked(List<BlockedAttempt> attempts) {
        if (attempts.isEmpty()) {
            EmptyState calm = new EmptyState(
                    getTranslation("content.blocked.none.title"), getTranslation("content.blocked.none.help"));
            calm.setId("blocked-none");
            return calm;
        }
        return new BlockedGrid(attempts, one -> courseTitle(one.course()), formats);
    }

    private Component stopped(List<CopyAlarm> alarms) {
        if (alarms.isEmpty()) {
            EmptyState calm = new EmptyState(
                    getTranslation("content.protection.none.title"), getTranslation("content.protection.none.help"));
            calm.setId("alarms-none");
            return calm;
        }
        Grid<CopyAlarm> grid = new Grid<>();
        grid.setId("alarms-grid");
        grid.setAllRowsVisible(alarms.size() <= 20);
        grid.addComponentColumn(alarm -> lines(formats.dateTime(alarm.at()), courseTitle(alarm.course())))
                .setHeader(getTranslation("content.protection.when"))
                .setComparator(CopyAlarm::at);
        grid.addComponentColumn(alarm -> lines(portalName(alarm), alarm.user().toString()))
                .setHeader(getTranslation("content.protection.who"));
        grid.addComponentColumn(alarm -> lines(sign(alarm), files(alarm)))
                .setHeader(getTranslation("content.protection.sign"));
        GridColumns.cardsOnly(grid, this::card);
        grid.setItems(alarms);
        return grid;
    }

    private String sign(CopyAlarm alarm) {
        return getTranslation(
                "content.protection.sign." + alarm.suspicion().sign().name());
    }

    private String files(CopyAlarm alarm) {
        return getTranslation(
                "content.protection.files",
                alarm.suspicion().files(),
                alarm.suspicion().total());
    }

    private RowCard card(CopyAlarm alarm) {
        return new RowCard(courseTitle(alarm.course()), formats.dateTime(alarm.at()))
                .line(sign(alarm), files(alarm))
                .line(portalName(alarm))
                .line(alarm.user().toString());
    }

    private static Component lines(String first, String second) {
        Span below = new Span(second);
        below.addClassName("kit-page-help");
        Div both = new Div(new Div(first), below);
        both.getStyle().set("white-space", "normal").set("overflow-wrap", "anywhere");
        return both;
    }

    private String courseTitle(CourseNumber number) {
        return catalog.find(number)
                .map(course -> number.value() + " " + course.title())
                .orElse(number.value());
    }

    private String portalName(CopyAlarm alarm) {
        return portals.find(alarm.portal())
                .map(portal -> portal.name())
                .orElse(alarm.portal().toString());
    }

    private Component promises() {
        Div cards = new Div(card("can", 7), card("cannot", 5));
        cards.addClassName("kit-cards");
        return cards;
    }

    private Section card(String name, int sentences) {
        UnorderedList list = new UnorderedList();
        Stream.iterate(1, number -> number <= sentences, number -> number + 1)
                .map(number -> new ListItem(getTranslation("content.protection." + name + "." + number)))
                .forEach(list::add);
        Section card = new Section(new H2(getTranslation("content.protection." + name)), list);
        card.addClassName("kit-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.protection.title");
    }
}
