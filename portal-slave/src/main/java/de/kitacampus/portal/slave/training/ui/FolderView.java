package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.training.EvidenceFolders;
import de.kitacampus.portal.slave.training.FolderId;
import de.kitacampus.portal.slave.training.PrintedFolder;
import de.kitacampus.portal.slave.training.TrainingBoard;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "Nachweismappe": for an authority's visit, for one centre and one day. */
@Route("training/folder")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
class FolderView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROUTE = "training/folder";

    private final transient EvidenceFolders folders;
    private final TrainingTexts texts = new TrainingTexts(this);
    private final ComboBox<Centre> centre = new ComboBox<>();
    private final DatePicker day = new DatePicker();
    private final FolderDownload download;
    private final Div handedOut = new Div();
    private final LocalDate today;
    private boolean reading;

    FolderView(EvidenceFolders folders, TrainingBoard board) {
        this.folders = folders;
        today = board.today();
        addClassNames("kit-page", "training-page");
        download = new FolderDownload(folders, UI.getCurrentOrThrow().getLocale(), this::showHandedOut);
        centre.setId("folder-centre");
        centre.setLabel(texts.text("folder.centre"));
        centre.setItems(folders.centres());
        centre.setItemLabelGenerator(Centre::name);
        centre.addValueChangeListener(change -> changed());
        day.setId("folder-day");
        day.setLabel(texts.text("folder.day"));
        day.setHelperText(texts.text("folder.day.help"));
        day.setLocale(UI.getCurrentOrThrow().getLocale().getLanguage().equals("en") ? Locale.UK : Locale.GERMANY);
        day.setMax(today);
        day.setMin(board.earliest());
        day.addValueChangeListener(change -> changed());
        Div fields = new Div(centre, day);
        fields.addClassNames("kit-toolbar", "training-folder-fields");
        Div card = new Div(fields, download);
        card.addClassNames("kit-card", "training-folder");
        handedOut.setId("folder-list");
        add(
                new PageHeader(texts.text("folder.heading")).withHelp(texts.text("folder.help")),
                new TrainingNav("folder", board.mayChangeRules()),
                card,
                handedOut);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.folder.heading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AddressValues values = new AddressValues(event.getLocation().getQueryParameters());
        List<Centre> centres = folders.centres();
        reading = true;
        day.setValue(values.value("day", LocalDate::parse)
                .filter(one -> !one.isAfter(today))
                .orElse(today));
        centre.setValue(values.text("centre")
                .flatMap(id -> centres.stream()
                        .filter(one -> one.id().toString().equals(id))
                        .findFirst())
                .or(() -> centres.stream().findFirst())
                .orElse(null));
        reading = false;
        offer();
        showHandedOut();
    }

    private void changed() {
        if (!reading) {
            Map<String, String> address = new LinkedHashMap<>();
            centre.getOptionalValue()
                    .ifPresent(one -> address.put("centre", one.id().toString()));
            day.getOptionalValue()
                    .filter(one -> !one.equals(today))
                    .ifPresent(one -> address.put("day", one.toString()));
            Address.show(ROUTE, address);
            offer();
        }
    }

    private void offer() {
        Optional<Centre> chosen = centre.getOptionalValue();
        Optional<LocalDate> on = day.getOptionalValue().filter(one -> !one.isAfter(today));
        download.offer(chosen.map(Centre::id).orElse(null), on.orElse(null));
    }

    private void showHandedOut() {
        handedOut.removeAll();
        List<PrintedFolder> all = folders.handedOut();
        if (all.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("training-folders");
        all.forEach(one -> list.add(item(one)));
        handedOut.add(new H2(texts.text("folder.handed-out")), new Span(texts.text("folder.handed-out.help")), list);
    }

    private ListItem item(PrintedFolder folder) {
        Span what = new Span(folder.centreName() + " · " + texts.text("folder.as-of", texts.date(folder.day())));
        what.addClassName("strong");
        Span when = new Span(
                texts.text("folder.made", texts.formats().dateTime(folder.printedAt()), words(folder.printedBy())));
        when.addClassName("quiet");
        Div words = new Div(what, when);
        words.addClassName("two-lines");
        return new ListItem(words, again(folder.id()));
    }

    private static String words(@Nullable String actor) {
        return actor == null ? "–" : actor;
    }

    private Div again(FolderId id) {
        Div buttons = new Div();
        buttons.addClassName("kit-page-actions");
        for (EvidenceFolders.Form form : EvidenceFolders.Form.values()) {
            Button button = new Button(texts.text("folder.form." + form.name()));
            button.setTabIndex(-1);
            buttons.add(download.link(form, button, () -> id));
        }
        return buttons;
    }
}
