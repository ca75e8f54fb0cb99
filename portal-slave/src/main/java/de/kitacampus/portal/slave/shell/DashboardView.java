package de.kitacampus.portal.slave.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.shell.HouseFigure.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The state of the house: what needs doing first, then the figures. */
@Route(DashboardView.ROUTE)
@Menu(title = "shell.dashboard.title", order = 0, icon = "vaadin:dashboard")
@RolesAllowed({DashboardView.ADMIN, DashboardView.HEAD})
public class DashboardView extends Div implements HasDynamicTitle {

    static final String ROUTE = "dashboard";
    /** Named here because this module knows no other. */
    static final String ADMIN = "CARRIER_ADMIN";

    static final String HEAD = "CENTRE_HEAD";

    public DashboardView(ObjectProvider<HouseFigures> sources, ObjectProvider<HousePanel> panels) {
        addClassName("kit-page");
        setId("dashboard");
        List<HouseFigure> figures = sources.stream()
                .flatMap(source -> source.figures().stream())
                .sorted(Comparator.comparingInt(HouseFigure::order))
                .toList();
        add(new PageHeader(getTranslation("shell.dashboard.title")).withHelp(getTranslation("shell.dashboard.help")));
        add(new H2(getTranslation("shell.dashboard.todo")), todos(figures));
        List<Component> parts = panels.stream()
                .sorted(Comparator.comparingInt(HousePanel::order))
                .flatMap(panel -> panel.panel().stream())
                .toList();
        add(parts);
        add(new H2(getTranslation("shell.dashboard.figures")), cards(figures, Tone.FACT));
    }

    private Component todos(List<HouseFigure> figures) {
        List<HouseFigure> open = figures.stream()
                .filter(figure -> figure.tone() == Tone.TODO && figure.count() > 0)
                .toList();
        if (open.isEmpty()) {
            Span text = new Span(getTranslation("shell.dashboard.nothing"));
            Div calm = new Div(VaadinIcon.CHECK_CIRCLE_O.create(), text);
            calm.addClassName("shell-calm");
            return calm;
        }
        return cards(open, Tone.TODO);
    }

    private Component cards(List<HouseFigure> figures, Tone tone) {
        Div cards = new Div();
        cards.addClassNames("kit-cards", "shell-figures");
        figures.stream().filter(figure -> figure.tone() == tone).map(this::card).forEach(cards::add);
        return cards;
    }

    private Component card(HouseFigure figure) {
        Span number = new Span(new Formats(getLocale()).number(figure.count()));
        number.addClassName("shell-number");
        Span label = new Span(getTranslation(figure.labelKey()));
        Anchor card = new Anchor(figure.link());
        card.add(number, label);
        card.setId("figure-" + figure.id());
        card.addClassNames("kit-card", "shell-figure");
        if (figure.tone() == Tone.TODO) {
            card.addClassName("todo");
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.dashboard.title");
    }
}
