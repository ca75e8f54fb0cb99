package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.content.ContentData;
import de.kitacampus.portal.slave.content.ContentEditing;
import de.kitacampus.portal.slave.content.ContentLibrary;
import de.kitacampus.portal.slave.content.FileKind;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.content.SaveOutcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an administrator says about content, or a new link. */
class ContentDialog extends Dialog {

    private final ContentTexts texts = new ContentTexts(this);
    private final transient ContentLibrary library;
    private final transient ContentEditing editing;
    private final transient @Nullable OwnContent content;
    private final Runnable changed;
    private final TextField title = new TextField();
    private final TextField address = new TextField();
    private final TextArea description = new TextArea();
    private final ComboBox<String> folder = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final Checkbox mustConfirm = new Checkbox();
    private final Checkbox tellTitle = new Checkbox();
    private final BigDecimalField price = new BigDecimalField();
    private final Select<VatRate> rate = new Select<>();

    /**
     * @param content to be edited, or null for a new link
     */
    ContentDialog(ContentLibrary library, ContentEditing editing, @Nullable OwnContent content, Runnable changed) {
        this.library = library;
        this.editing = editing;
        this.content = content;
        this.changed = changed;
        setId("content-dialog");
        setHeaderTitle(content == null ? texts.text("link.title") : content.number() + " " + content.title());
        setWidth("min(40rem, 100%)");
        Div form = new Div(fields());
        form.addClassName("dialog-form");
        add(form);
        Button cancel = new Button(texts.text("cancel"), click -> close());
        cancel.setId("content-cancel");
        Button save = new Button(texts.text("save"), click -> save());
        save.setId("content-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
        show(content == null ? ContentData.of("", "") : content.data());
    }

    private boolean isLink() {
        return content == null || content.version().kind() == FileKind.LINK;
    }

    private Component[] fields() {
        prepare(title, "title");
        title.setLabel(texts.text("title"));
        title.setMaxLength(ContentData.MAX_TITLE);
        prepare(address, "address");
        address.setLabel(texts.text("address"));
        address.setHelperText(texts.text("address.help"));
        address.setVisible(isLink());
        prepare(description, "description");
        description.setLabel(texts.text("description"));
        description.setMaxLength(ContentData.MAX_DESCRIPTION);
        prepareFolder();
        Div days = new Div(day(from, "from"), day(until, "until"));
        days.addClassName("term-line");
        check(mustConfirm, "must-confirm");
        check(tellTitle, "tell-title");
        Div money = new Div(prepare(price, "price"), prepare(rate, "rate"));
        money.addClassName("term-line");
        price.setLabel(texts.text("price"));
        price.setHelperText(texts.text("price.help"));
        rate.setLabel(texts.text("rate"));
        rate.setItems(VatRate.STANDARD, VatRate.REDUCED, VatRate.NONE);
        rate.setItemLabelGenerator(one -> texts.formats().percent(one.percent()));
        return new Component[] {
            title,
            address,
            description,
            folder,
            days,
            mustConfirm,
            help("must-confirm.help"),
            money,
            tellTitle,
            help("tell-title.help")
        };
    }

    private <C extends Component> C prepare(C field, String name) {
        field.setId("content-" + name);
        return field;
    }

    private void check(Checkbox box, String name) {
        prepare(box, name);
        box.setLabel(texts.text(name));
    }

    private Paragraph help(String key) {
        Paragraph help = new Paragraph(texts.text(key));
        help.addClassName("quiet");
        return help;
    }

    private DatePicker day(DatePicker field, String name) {
        prepare(field, name);
        field.setLabel(texts.text(name));
        field.setLocale(texts.locale());
        field.setClearButtonVisible(true);
        return field;
    }

    private void prepareFolder() {
        prepare(folder, "folder-edit");
        folder.setLabel(texts.text("folder"));
        folder.setHelperText(texts.text("folder.help"));
        folder.setClearButtonVisible(true);
        folder.setAllowCustomValue(true);
        List<String> folders = new ArrayList<>(library.folders());
        folder.setItems(folders);
        folder.addCustomValueSetListener(event -> {
            folders.add(event.getDetail().strip());
            folder.setItems(folders);
            folder.setValue(event.getDetail().strip());
        });
    }

    private void show(ContentData data) {
        title.setValue(data.title());
        description.setValue(data.description());
        folder.setValue(data.folder().isEmpty() ? null : data.folder());
        from.setValue(data.validFrom());
        until.setValue(data.validUntil());
        mustConfirm.setValue(data.mustConfirm());
        tellTitle.setValue(data.tellTitle());
        price.setLocale(texts.locale());
        price.setValue(data.sellingPrice().amount());
        rate.setValue(data.vatRate());
        if (content != null && isLink()) {
            address.setValue(Objects.requireNonNullElse(content.version().link(), ""));
        }
    }

    private ContentData said() {
        BigDecimal amount = Objects.requireNonNullElse(price.getValue(), BigDecimal.ZERO);
        return new ContentData(
                title.getValue(),
                description.getValue(),
                Objects.requireNonNullElse(folder.getValue(), ""),
                from.getValue(),
                until.getValue(),
                mustConfirm.getValue(),
                tellTitle.getValue(),
                Money.euro(amount.setScale(2, RoundingMode.HALF_UP)),
                rate.getValue());
    }

    private void save() {
        Stream.<HasValidation>of(title, address, description, folder, until, price)
                .forEach(field -> field.setInvalid(false));
        tell(content == null ? library.addLink(said(), address.getValue()) : edited(content));
    }

    private SaveOutcome edited(OwnContent before) {
        SaveOutcome outcome = editing.edit(before.id(), before.revision(), said());
        boolean elsewhere =
                isLink() && !address.getValue().strip().equals(before.version().link());
        return outcome instanceof SaveOutcome.Saved && elsewhere
                ? library.changeLink(before.id(), address.getValue())
                : outcome;
    }

    private void tell(SaveOutcome outcome) {
        switch (outcome) {
            case SaveOutcome.Saved(OwnContent saved) -> {
                close();
                Notices.success(texts.text("saved", saved.title()));
                changed.run();
            }
            case SaveOutcome.Invalid(var field, String key) -> invalid(field, key);
            case SaveOutcome.ChangedMeanwhile() -> Notices.error(texts.text("changed-meanwhile"));
            case SaveOutcome.Gone() -> Notices.error(texts.text("gone"));
        }
    }

    private void invalid(SaveOutcome.Field field, String key) {
        HasValidation shown =
                switch (field) {
                    case TITLE -> title;
                    case DESCRIPTION -> description;
                    case FOLDER -> folder;
                    case VALID_UNTIL -> until;
                    case PRICE -> price;
                    case LINK -> address;
                };
        shown.setErrorMessage(UI.getCurrentOrThrow().getTranslation(key));
        shown.setInvalid(true);
    }
}
