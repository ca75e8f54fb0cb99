package de.kitacampus.portal.slave.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.certificates.Certificate;
import de.kitacampus.portal.slave.certificates.CertificateDocuments;
import de.kitacampus.portal.slave.certificates.CertificateOffice;
import de.kitacampus.portal.slave.certificates.CertificateQuery;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All certificates that the signed-in account looks after. */
@Route("certificates")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
@Menu(title = "certificates.menu", order = 45, icon = "vaadin:diploma-scroll")
class CertificatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CertificateOffice office;
    private final CertificateFilterBar filters;
    private final Span count = new Span();
    private final Grid<Certificate> grid = new Grid<>();
    private final Div empty = new Div();
    private final ZipDownload zip;
    private final CallbackDataProvider<Certificate, Void> rows;

    CertificatesView(CertificateOffice office, CertificateDocuments documents) {
        this.office = office;
        addClassName("kit-page");
        rows = DataProvider.fromCallbacks(
                query -> office.page(query(query.getSortOrders()), query.getOffset(), query.getLimit()).stream(),
                query -> (int) office.count(query(query.getSortOrders())));
        filters = new CertificateFilterBar(office, this::changed);
        zip = new ZipDownload(documents, getLocale());
        add(header(), filters, count, zip.progress(), grid(), empty);
        count.setId("certificates-count");
        count.getElement().setAttribute("role", "status");
    }

    private PageHeader header() {
        PageHeader header = office.mayChange()
                ? new PageHeader(getTranslation("certificates.title"), zip, lookButton())
                : new PageHeader(getTranslation("certificates.title"), zip);
        return header.withHelp(getTranslation("certificates.help"));
    }

    private Button lookButton() {
        Button look = new Button(getTranslation("certificates.look"), VaadinIcon.PALETTE.create());
        look.setId("certificates-look");
        look.addClickListener(click -> UI.getCurrentOrThrow().navigate(CertificateLookView.class));
        return look;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters(), office);
        refresh();
    }

    private Grid<Certificate> grid() {
        grid.setId("certificates-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setMultiSort(false);
        column(CertificateQuery.Column.PERSON, 9).setRenderer(text(Certificate::sortName));
        column(CertificateQuery.Column.CENTRE, 8).setRenderer(text(Certificate::centreName));
        column(CertificateQuery.Column.TITLE, 13).setRenderer(text(one -> one.course() + " " + one.title()));
        Grid.Column<Certificate> passed =
                column(CertificateQuery.Column.PASSED_AT, 7).setFlexGrow(0);
        passed.setRenderer(text(this::passedAt));
        column(CertificateQuery.Column.NUMBER, 8).setFlexGrow(0).setRenderer(text(CertificatesView::number));
        grid.addComponentColumn(CertificatesView::badge)
                .setKey(CertificateQuery.Column.STATE.name())
                .setSortProperty(CertificateQuery.Column.STATE.name())
                .setHeader(getTranslation("certificates.column.STATE"))
                .setTooltipGenerator(this::explained)
                .setFlexGrow(0)
                .setWidth("9rem");
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("certificates.actions"))
                .setFlexGrow(0)
                .setWidth(office.mayChange() ? "12rem" : "6rem");
        GridColumns.cardsOnly(grid, this::card);
        grid.sort(GridSortOrder.desc(passed).build());
        grid.setItems(rows);
        return grid;
    }

    private String passedAt(Certificate certificate) {
        return certificate.passedAt() == null ? "" : new Formats(getLocale()).date(certificate.passedAt());
    }

    private static String number(Certificate certificate) {
        return certificate.number() == null ? "" : certificate.number().value();
    }

    private RowCard card(Certificate certificate) {
        return new RowCard(certificate.name(), badge(certificate))
                .line(certificate.course() + " " + certificate.title())
                .line(certificate.centreName())
                .line(passedAt(certificate), number(certificate))
                .line(explained(certificate))
                .with(actions(certificate));
    }

    private static TextRenderer<Certificate> text(ItemLabelGenerator<Certificate> value) {
        return new TextRenderer<>(value);
    }

    private Grid.Column<Certificate> column(CertificateQuery.Column column, int width) {
        return grid.addColumn(one -> "")
                .setKey(column.name())
                .setSortProperty(column.name())
                .setHeader(getTranslation("certificates.column." + column.name()))
                .setWidth(width + "rem");
    }

    private static Component badge(Certificate certificate) {
        return new CertificateBadge(certificate);
    }

    /** Why it waits or no longer counts. */
    private String explained(Certificate certificate) {
        Certificate.Withdrawal revocation = certificate.revocation();
        if (revocation != null) {
            String who = revocation.byCarrier()
                    ? String.valueOf(revocation.by() == null ? "" : revocation.by())
                    : getTranslation("certificates.by-provider");
            String note = revocation.note() == null ? "" : " – " + revocation.note();
            if (!revocation.byCarrier() && !RevocationReason.NAME_CHANGED.name().equals(revocation.reason())) {
                return getTranslation("certificates.revoked-by-provider", reason(revocation.reason()));
            }
            return reason(revocation.reason()) + (who.isEmpty() ? "" : " (" + who + ")") + note;
        }
        if (certificate.refusal().isPresent()) {
            String why = reason(certificate.refusal().get().name());
            return getTranslation("certificates.refused", why);
        }
        return certificate.problem() == null ? "" : getTranslation("certificates.problem", certificate.problem());
    }

    private String reason(String name) {
        return getTranslation("certificates.reason."
                + RevocationReason.named(name).orElse(RevocationReason.OTHER).name());
    }

    private Component actions(Certificate certificate) {
        Div actions = new Div();
        actions.addClassName("certificate-actions");
        if (!certificate.isIssued()) {
            if (office.mayChange() && office.mayReissue(certificate)) {
                actions.add(reissueButton(certificate));
            }
            return actions;
        }
        actions.add(new DownloadLink(
                certificate,
                getLocale(),
                getTranslation("certificates.download"),
                getTranslation("certificates.download.of", certificate.name(), certificate.title())));
        if (office.mayChange()) {
            Button revoke = new Button(getTranslation("certificates.revoke"), click -> ask(certificate));
            revoke.setId("revoke-" + certificate.number());
            revoke.setAriaLabel(getTranslation("certificates.revoke.of", certificate.name(), certificate.title()));
            revoke.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(revoke);
        }
        return actions;
    }

    private Button reissueButton(Certificate certificate) {
        Button again = new Button(
                getTranslation("certificates.reissue"),
                click -> new ReissueDialog(certificate, () -> reissue(certificate)).open());
        again.setId("reissue-" + certificate.number());
        again.setAriaLabel(getTranslation("certificates.reissue.of", certificate.name(), certificate.title()));
        again.addThemeVariants(ButtonVariant.TERTIARY);
        return again;
    }

    private void reissue(Certificate certificate) {
        if (office.reissue(certificate.id())) {
            Notices.success(getTranslation("certificates.reissue.done", certificate.name()));
        } else {
            Notices.error(getTranslation("certificates.reissue.failed"));
        }
        refresh();
    }

    private void ask(Certificate certificate) {
        new RevokeDialog(certificate, (reason, note) -> revoke(certificate, reason, note)).open();
    }

    private void revoke(Certificate certificate, RevocationReason reason, String note) {
        if (office.revoke(certificate.id(), reason, note)) {
            Notices.success(getTranslation("certificates.revoke.done", certificate.name()));
        } else {
            Notices.error(getTranslation("certificates.revoke.failed"));
        }
        refresh();
    }

    private void changed() {
        refresh();
        String suffix = QueryParameters.simple(filters.address()).getQueryString();
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, "certificates" + (suffix.isEmpty() ? "" : "?" + suffix));
    }

    private void refresh() {
        CertificateQuery query = query(List.of());
        long found = office.count(query);
        count.setText(getTranslation("certificates.count", found));
        grid.setVisible(found > 0);
        empty.setVisible(found == 0);
        empty.removeAll();
        if (found == 0) {
            String what = filters.isActive() ? "certificates.no-match" : "certificates.none";
            empty.add(new EmptyState(getTranslation(what + ".title"), getTranslation(what)));
        }
        zip.offer(query);
        rows.refreshAll();
    }

    private CertificateQuery query(List<QuerySortOrder> orders) {
        return orders.stream()
                .findFirst()
                .map(order -> filters.query(
                        CertificateQuery.Column.valueOf(order.getSorted()),
                        order.getDirection() == SortDirection.DESCENDING))
                .orElseGet(() -> filters.query(CertificateQuery.Column.PASSED_AT, true));
    }
}
