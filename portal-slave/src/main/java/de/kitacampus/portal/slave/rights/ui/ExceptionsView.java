package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.rights.PersonalRights;
import de.kitacampus.portal.slave.rights.PersonalRights.Row;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All exceptions that count or will count. */
@Route("rights/exceptions")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
class ExceptionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROUTE = "rights/exceptions";

    private final transient PersonalRights rights;
    private final RightsTexts texts = new RightsTexts(this);
    private final TextField search = new TextField(texts.text("search"));
    private final Span count = new Span();
    private final Div empty = new Div();
    private final ExceptionList list;
    private transient List<Row> rows = List.of();

    ExceptionsView(PersonalRights rights) {
        this.rights = rights;
        list = new ExceptionList(rights, true, this::read);
        addClassNames("kit-page", "fills");
        Button add = new Button(texts.text("exception.new"), VaadinIcon.PLUS.create(), click -> new ExceptionDialog(
                        rights, Optional.empty(), Optional.empty(), this::read)
                .open());
        add.setId("exception-new");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setVisible(rights.mayEdit());
        search.setId("exceptions-search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                remember();
            }
            show();
        });
        count.setId("exceptions-count");
        count.addClassName("kit-totals");
        add(
                new PageHeader(texts.text("exceptions.title"), add).withHelp(texts.text("exceptions.help")),
                new RightsNav(ROUTE, rights.mayEdit()),
                search,
                count,
                empty,
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        rows = rights.live();
        search.setValue(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
        show();
    }

    private void read() {
        rows = rights.live();
        show();
    }

    private void remember() {
        Map<String, String> query = search.isEmpty() ? Map.of() : Map.of("q", search.getValue());
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(ROUTE, QueryParameters.simple(query))));
    }

    private void show() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<Row> found = rows.stream()
                .filter(row -> (Objects.requireNonNullElse(row.name(), "") + " " + row.label() + " "
                                + Objects.requireNonNullElse(row.right().reason(), ""))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        list.show(found);
        count.setText(texts.text("count", found.size(), rows.size()));
        empty.removeAll();
        if (found.isEmpty()) {
            String what = rows.isEmpty() ? "exceptions.empty" : "notFound";
            empty.add(new EmptyState(texts.text(what + ".title"), texts.text(what + ".help")));
        }
    }

    @Override
    public String getPageTitle() {
        return texts.text("exceptions.title");
    }
}
