package de.kitacampus.portal.slave.invitations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.invitations.Invitations;
import de.kitacampus.portal.slave.invitations.Invitations.Candidate;
import de.kitacampus.portal.slave.mail.Mails;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Everybody who cannot sign in yet; as many as are chosen are invited at once. */
@Route("staff/invite")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
class InviteView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int AT_ONCE = 50;

    private final transient Invitations invitations;
    private final TextField search = new TextField();
    private final ComboBox<Centre> centre = new ComboBox<>();
    private final Grid<Candidate> grid = new Grid<>();
    private final Span count = new Span();
    private final Button invite = new Button(VaadinIcon.PAPERPLANE_O.create());
    private final Div empty = new Div();
    private final Div progress = new Div();
    private transient List<Candidate> all = List.of();

    InviteView(Invitations invitations, StaffAdministration staff, Mails mails) {
        this.invitations = invitations;
        addClassNames("kit-page", "fills");
        invite.setId("invite-send");
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click -> ask());
        add(
                new Anchor("staff", getTranslation("invitations.back")),
                new PageHeader(getPageTitle(), invite).withHelp(getTranslation("invitations.help")));
        if (!mails.leave()) {
            Paragraph caught = new Paragraph(getTranslation("invitations.caught"));
            caught.addClassName("kit-banner");
            add(caught);
        }
        count.setId("invite-count");
        count.addClassName("kit-totals");
        add(filters(staff.ownCentres()), count, progress, empty, grid());
    }

    private Div filters(List<Centre> centres) {
        search.setPlaceholder(getTranslation("invitations.search"));
        search.setAriaLabel(getTranslation("invitations.search"));
        search.setId("invite-search");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("grows");
        search.addValueChangeListener(change -> show());
        centre.setId("invite-centre");
        centre.setPlaceholder(getTranslation("invitations.centre"));
        centre.setAriaLabel(getTranslation("invitations.centre"));
        centre.setItems(centres);
        centre.setItemLabelGenerator(Centre::name);
        centre.setClearButtonVisible(true);
        centre.addValueChangeListener(change -> show());
        Div filters = new Div(search, centre);
        filters.addClassNames("kit-toolbar", "filters");
        return filters;
    }

    private Grid<Candidate> grid() {
        grid.setId("invite-grid");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(one -> name(one))
                .setHeader(getTranslation("invitations.name"))
                .setFlexGrow(2);
        grid.addColumn(InviteView::centres)
                .setHeader(getTranslation("invitations.centre"))
                .setFlexGrow(2);
        grid.addColumn(this::mail).setHeader(getTranslation("invitations.mail")).setFlexGrow(2);
        grid.addColumn(this::invited)
                .setHeader(getTranslation("invitations.last"))
                .setFlexGrow(1);
        GridColumns.cardsOnly(
                grid,
                one -> new RowCard(name(one), invited(one)).line(centres(one)).line(mail(one)));
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setItemSelectableProvider(Candidate::hasMail);
        grid.addSelectionListener(change -> showChosen());
        return grid;
    }

    private static String name(Candidate one) {
        return one.person().lastName() + ", " + one.person().firstName();
    }

    private static String centres(Candidate one) {
        return one.person().centres().stream().map(Centre::name).collect(Collectors.joining(", "));
    }

    private String mail(Candidate one) {
        return Optional.ofNullable(one.person().email()).orElseGet(() -> getTranslation("invitations.noMail"));
    }

    private String invited(Candidate one) {
        return one.invitedAt() == null ? "" : new Formats(getLocale()).date(one.invitedAt());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        read();
        event.getLocation().getQueryParameters().getSingleParameter("person").ifPresent(id -> all.stream()
                .filter(one -> one.person().id().toString().equals(id) && one.hasMail())
                .findFirst()
                .ifPresentOrElse(this::choose, () -> Notices.error(getTranslation("invitations.gone"))));
    }

    private void choose(Candidate one) {
        search.setValue(one.person().name());
        grid.select(one);
    }

    private void read() {
        all = invitations.candidates();
        show();
    }

    private void show() {
        String text = search.getValue().strip().toLowerCase(Locale.GERMAN);
        List<Candidate> shown = all.stream()
                .filter(one -> (one.person().name() + " " + name(one) + " "
                                + one.person().email())
                        .toLowerCase(Locale.GERMAN)
                        .contains(text))
                .filter(one -> centre.isEmpty() || one.person().centres().contains(centre.getValue()))
                .toList();
        Set<Candidate> chosen = grid.getSelectedItems();
        grid.setItems(shown);
        grid.asMultiSelect().setValue(chosen.stream().filter(shown::contains).collect(Collectors.toSet()));
        grid.setVisible(!shown.isEmpty());
        long without = shown.stream().filter(one -> !one.hasMail()).count();
        count.setText(getTranslation("invitations.count", shown.size(), without));
        empty.removeAll();
        if (shown.isEmpty()) {
            String what = all.isEmpty() ? "invitations.empty" : "invitations.notFound";
            empty.add(new EmptyState(getTranslation(what + ".title"), getTranslation(what + ".help")));
        }
        showChosen();
    }

    private void showChosen() {
        int chosen = grid.getSelectedItems().size();
        invite.setText(getTranslation("invitations.send", chosen));
        invite.setEnabled(chosen > 0);
    }

    private void ask() {
        List<PersonId> chosen =
                grid.getSelectedItems().stream().map(one -> one.person().id()).toList();
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("invitations.ask.title", chosen.size()),
                getTranslation("invitations.ask.help"),
                getTranslation("invitations.send", chosen.size()),
                confirm -> send(chosen));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("invitations.cancel"));
        dialog.open();
    }

    private void send(List<PersonId> chosen) {
        ProgressBar bar = new ProgressBar(0, chosen.size());
        Span words = new Span(getTranslation("invitations.progress", 0, chosen.size()));
        words.getElement().setAttribute("role", "status");
        progress.removeAll();
        progress.add(words, bar);
        progress.addClassName("certificate-progress");
        invite.setEnabled(false);
        UI ui = UI.getCurrentOrThrow();
        SecurityContext context = SecurityContextHolder.getContext();
        Thread.ofVirtual().name("invitations").start(() -> {
            SecurityContextHolder.setContext(context);
            int invited = 0;
            try {
                for (int from = 0; from < chosen.size(); from += AT_ONCE) {
                    int to = Math.min(chosen.size(), from + AT_ONCE);
                    invited += invitations.invite(chosen.subList(from, to)).size();
                    ui.access(() -> {
                        bar.setValue(to);
                        words.setText(getTranslation("invitations.progress", to, chosen.size()));
                    });
                }
                int done = invited;
                ui.access(() -> finish(done));
            } catch (RuntimeException broken) {
                ui.access(() -> {
                    progress.removeAll();
                    Notices.error(getTranslation("invitations.broken"));
                    read();
                });
                throw broken;
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    private void finish(int invited) {
        progress.removeAll();
        grid.deselectAll();
        search.clear();
        read();
        Notices.success(getTranslation("invitations.done", invited));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invitations.title");
    }
}
