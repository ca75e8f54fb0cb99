package de.kitacampus.portal.slave.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.privacy.Disclosure;
import de.kitacampus.portal.slave.privacy.Erasing;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.StaffErasure.Obstacle;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What is kept about a person; her own without an ID in the address. */
@Route("staff/data/:person")
@RouteAlias("my-data")
@PermitAll
class PersonDataView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Disclosure disclosure;
    private final transient Erasing erasing;
    private final transient CurrentAccount account;

    PersonDataView(Disclosure disclosure, Erasing erasing, CurrentAccount account) {
        this.disclosure = disclosure;
        this.erasing = erasing;
        this.account = account;
        addClassName("kit-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> wanted = event.getRouteParameters().get("person");
        Person person = wanted.map(text -> id(text).flatMap(disclosure::person))
                .orElseGet(disclosure::myself)
                .orElseThrow(NotFoundException::new);
        show(person);
    }

    private static Optional<PersonId> id(String text) {
        try {
            return Optional.of(new PersonId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void show(Person person) {
        removeAll();
        if (account.isCarrierAdmin()) {
            add(new Anchor("staff?person=" + person.id(), getTranslation("privacy.back")));
        }
        add(new PageHeader(getTranslation("privacy.of", person.name()), download(person))
                .withHelp(getTranslation("privacy.help")));
        disclosure.tables(person.id(), getLocale()).forEach(table -> add(section(table)));
        if (account.isCarrierAdmin()) {
            add(erase(person));
        }
    }

    private Anchor download(Person person) {
        Locale language = getLocale();
        String name = getTranslation("privacy.file") + ".zip";
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> disclosure
                        .zip(person.id(), language)
                        .map(bytes -> new DownloadResponse(
                                new ByteArrayInputStream(bytes), name, "application/zip", bytes.length))
                        .orElseGet(() -> DownloadResponse.error(404))),
                "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(getTranslation("privacy.download")));
        link.addClassName("kit-button-link");
        link.setId("data-download");
        link.getElement().setAttribute("download", name);
        return link;
    }

    private Div section(PersonData.Table table) {
        NativeTable shown = table.isOneBelowTheOther() ? upright(table) : wide(table);
        Div scroller = new Div(shown);
        scroller.addClassName("data-scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        return new Div(new H2(getTranslation(table.titleKey())), scroller);
    }

    private NativeTable upright(PersonData.Table table) {
        NativeTableBody body = new NativeTableBody();
        for (int place = 0; place < table.columnKeys().size(); place++) {
            NativeTableHeaderCell label =
                    new NativeTableHeaderCell(getTranslation(table.columnKeys().get(place)));
            label.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(
                    label, new NativeTableCell(table.rows().getFirst().get(place))));
        }
        return new NativeTable(body);
    }

    private NativeTable wide(PersonData.Table table) {
        NativeTableRow head = new NativeTableRow();
        table.columnKeys().forEach(key -> head.add(new NativeTableHeaderCell(getTranslation(key))));
        NativeTableBody body = new NativeTableBody();
        for (List<String> row : table.rows()) {
            NativeTableRow line = new NativeTableRow();
            row.forEach(cell -> line.add(new NativeTableCell(cell)));
            body.add(line);
        }
        return new NativeTable(new NativeTableHeader(head), body);
    }

    private Div erase(Person person) {
        Div erase = new Div(new H2(getTranslation("privacy.erase.title")));
        erase.addClassName("look-form");
        Optional<Obstacle> obstacle = erasing.obstacle(person.id());
        erase.add(new Paragraph(getTranslation(
                obstacle.map(one -> "privacy.obstacle." + one.name()).orElse("privacy.erase.help"))));
        Button button = new Button(
                getTranslation("privacy.erase"), VaadinIcon.TRASH.create(), click -> new EraseDialog(erasing, person)
                        .open());
        button.setId("data-erase");
        button.addThemeVariants(ButtonVariant.ERROR);
        button.setEnabled(obstacle.isEmpty());
        erase.add(button);
        return erase;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.title");
    }
}
