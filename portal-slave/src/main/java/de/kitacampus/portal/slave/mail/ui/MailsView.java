package de.kitacampus.portal.slave.mail.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.ListAndDetails;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.mail.MailId;
import de.kitacampus.portal.slave.mail.MailRow;
import de.kitacampus.portal.slave.mail.MailState;
import de.kitacampus.portal.slave.mail.Mails;
import de.kitacampus.portal.slave.mail.Outbox;
import de.kitacampus.portal.slave.mail.OutboxFilter;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every mail with its state. The address holds filters and selection. */
@Route("mails")
@Menu(title = "mail.title", order = 60, icon = "vaadin:envelope-o")
@RolesAllowed(PortalRole.ADMIN)
class MailsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Outbox outbox;
    private final TextField search = new TextField();
    private final Select<MailState> state = new Select<>();
    private final Span count = new Span();
    private final Grid<MailRow> grid = new Grid<>();
    private final Div empty = new Div();
    private final ListAndDetails split = new ListAndDetails(getTranslation("mail.title"));
    private Optional<MailId> open = Optional.empty();

    MailsView(Outbox outbox, Mails mails) {
        this.outbox = outbox;
        addClassNames("kit-page", "fills");
        Anchor templates = link("mails/templates", "mail.templates", VaadinIcon.EDIT);
        Anchor server = link("mails/server", "mail.server", VaadinIcon.COG_O);
        add(new PageHeader(getTranslation("mail.title"), templates, server).withHelp(getTranslation("mail.help")));
        if (!mails.leave()) {
            Paragraph caught = new Paragraph(getTranslation("mail.caught.banner"));
            caught.addClassName("kit-banner");
            caught.setId("mail-caught");
            add(caught);
        }
        Div list = new Div(filters(), count, empty, grid());
        list.addClassName("master-list");
        split.setMaster(list);
        split.setMasterSize("20rem");
        split.setDetailSize("28rem");
        split.setExpandMaster(true);
        split.addDetailEscapePressListener(escape -> close());
        split.addBackdropClickListener(click -> close());
        split.setSizeFull();
        add(split);
    }

    private Anchor link(String target, String key, VaadinIcon icon) {
        Anchor link = new Anchor(target);
        link.add(icon.create(), new Span(getTranslation(key)));
        link.addClassName("kit-button-link");
        link.setId(key.replace('.', '-'));
        return link;
    }

    private Div filters() {
        search.setId("mail-search");
        search.setPlaceholder(getTranslation("mail.search"));
        search.setAriaLabel(getTranslation("mail.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("grows");
        search.addValueChangeListener(change -> changed(change.isFromClient()));
        state.setId("mail-state");
        state.setAriaLabel(getTranslation("mail.state"));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("mail.state.any"));
        state.setPlaceholder(getTranslation("mail.state.any"));
        state.setItems(MailState.values());
        state.setItemLabelGenerator(one -> one == null ? getTranslation("mail.state.any") : words(one));
        state.addValueChangeListener(change -> changed(change.isFromClient()));
        Div filters = new Div(search, state);
        filters.addClassNames("kit-toolbar", "filters");
        count.setId("mail-count");
        count.addClassName("kit-totals");
        return filters;
    }

    private String words(MailState one) {
        return getTranslation("mail.state." + one.name().toLowerCase(Locale.ROOT));
    }

    private Grid<MailRow> grid() {
        Formats formats = new Formats(getLocale());
        grid.setId("mail-grid");
        grid.setAriaLabel(getTranslation("mail.title"));
        grid.addColumn(row -> formats.dateTime(row.createdAt()))
                .setHeader(getTranslation("mail.column.created"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addColumn(MailRow::name)
                .setHeader(getTranslation("mail.column.to"))
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addColumn(row -> row.text().subject())
                .setHeader(getTranslation("mail.column.subject"))
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(this::badge))
                .setKey("state")
                .setHeader(getTranslation("mail.state"))
                .setWidth("9rem")
                .setFlexGrow(0);
        GridColumns.cardsOnly(grid, row -> new RowCard(row.text().subject(), formats.dateTime(row.createdAt()))
                .line(row.name(), row.address())
                .with(badge(row)));
        grid.setItems(
                query -> outbox.list(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(outbox.count(filter())));
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                show(change.getValue().id());
                remember();
            }
        });
        grid.setSizeFull();
        return grid;
    }

    private Span badge(MailRow row) {
        return badge(row.state(), words(row.state()));
    }

    static Span badge(MailState state, String words) {
        Span badge = new Span(words);
        badge.addClassNames(
                "kit-badge",
                switch (state) {
                    case SENT -> "ok";
                    case FAILED -> "bad";
                    case WAITING, SENDING, CAUGHT -> "warn";
                });
        return badge;
    }

    private OutboxFilter filter() {
        return new OutboxFilter(search.getValue().strip(), state.getValue(), null);
    }

    private void changed(boolean byReader) {
        if (byReader) {
            refresh();
            remember();
        }
    }

    private void refresh() {
        OutboxFilter filter = filter();
        long found = outbox.count(filter);
        count.setText(getTranslation("mail.count", found));
        grid.getDataProvider().refreshAll();
        grid.setVisible(found > 0);
        empty.removeAll();
        if (found == 0) {
            String what = filter.isEmpty() ? "mail.empty" : "mail.notFound";
            empty.add(new EmptyState(getTranslation(what + ".title"), getTranslation(what + ".help")));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        search.setValue(query.getSingleParameter("q").orElse(""));
        state.setValue(query.getSingleParameter("state")
                .flatMap(name -> Arrays.stream(MailState.values())
                        .filter(one -> one.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(null));
        refresh();
        new AddressValues(query)
                .text("mail")
                .ifPresent(id -> MailsView.id(id).flatMap(outbox::find).ifPresentOrElse(this::show, this::tellGone));
    }

    private static Optional<MailId> id(String text) {
        try {
            return Optional.of(new MailId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void show(MailRow mail) {
        open = Optional.of(mail.id());
        split.setDetail(new MailPanel(outbox, mail, this::again, this::close));
    }

    private void show(MailId id) {
        outbox.find(id).ifPresentOrElse(this::show, this::tellGone);
    }

    private void tellGone() {
        Notices.error(getTranslation("mail.again.gone"));
    }

    private void again(MailId id) {
        refresh();
        show(id);
        remember();
    }

    private void close() {
        open = Optional.empty();
        split.setDetail(null);
        grid.deselectAll();
        remember();
    }

    private void remember() {
        Map<String, List<String>> parameters = new HashMap<>();
        if (!search.getValue().isBlank()) {
            parameters.put("q", List.of(search.getValue()));
        }
        state.getOptionalValue()
                .ifPresent(one -> parameters.put("state", List.of(one.name().toLowerCase(Locale.ROOT))));
        open.ifPresent(id -> parameters.put("mail", List.of(id.toString())));
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("mails", new QueryParameters(parameters)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.title");
    }

    static Button close(String label, Runnable work) {
        Button close = new Button(VaadinIcon.CLOSE.create(), click -> work.run());
        close.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.TERTIARY);
        close.setAriaLabel(label);
        close.addClassName("panel-close");
        return close;
    }
}
