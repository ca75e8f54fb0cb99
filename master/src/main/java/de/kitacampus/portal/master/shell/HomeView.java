package de.kitacampus.portal.master.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The state of the house, and what needs doing. */
@Route("")
@Menu(title = "shell.home", order = 0, icon = "vaadin:home-o")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    HomeView(List<StartPagePart> parts) {
        addClassName("kit-page");
        List<StartPagePart> sorted = parts.stream()
                .sorted(Comparator.comparingInt(StartPagePart::order))
                .toList();
        add(new PageHeader(getTranslation("shell.home")).withHelp(getTranslation("shell.home.help")));
        add(figures(sorted), tasks(sorted));
    }

    private Component figures(List<StartPagePart> parts) {
        Div tiles = new Div();
        tiles.addClassName("home-figures");
        parts.stream().flatMap(part -> part.figures().stream()).map(this::tile).forEach(tiles::add);
        return tiles;
    }

    private Component tile(StartPagePart.Figure figure) {
        Span value = new Span(new Formats(getLocale()).number(figure.value()));
        value.addClassName("home-value");
        Anchor tile = new Anchor(figure.path(), "");
        tile.add(value, new Span(getTranslation(figure.labelKey())));
        tile.addClassNames("kit-card", "home-figure");
        tile.setRouterIgnore(false);
        tile.setId("home-" + figure.id());
        return tile;
    }

    private Component tasks(List<StartPagePart> parts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("home-tasks");
        parts.stream().flatMap(part -> part.tasks().stream()).map(this::task).forEach(list::add);
        Section section = new Section(new H2(getTranslation("shell.home.tasks")));
        section.setId("home-tasks");
        section.add(
                list.getChildren().findAny().isPresent() ? list : new Paragraph(getTranslation("shell.home.nothing")));
        return section;
    }

    private ListItem task(StartPagePart.Task task) {
        Object[] facts = task.facts().stream().map(this::readable).toArray();
        return new ListItem(new Anchor(task.path(), getTranslation(task.textKey(), facts)));
    }

    private Object readable(Object fact) {
        return fact instanceof Instant instant ? new Formats(getLocale()).dateTime(instant) : fact;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home");
    }
}
