package de.kitacampus.portal.slave.offer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.DayField;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.offer.SpecialPrice;
import de.kitacampus.portal.slave.offer.SpecialPrice.Basis;
import de.kitacampus.portal.slave.offer.SpecialPrices;
import de.kitacampus.portal.slave.offer.SpecialPrices.SpecialPriceOutcome;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import java.time.LocalDate;
import java.util.Optional;

/** Asks for a price for some people or for a time, and shows what it comes to. */
class SpecialPriceDialog extends Dialog {

    private final CatalogCourse course;
    private final transient OfferOffice office;
    private final Runnable onAdded;
    private final ComboBox<JobRole> role = new ComboBox<>();
    private final ComboBox<Centre> centre = new ComboBox<>();
    private final RadioButtonGroup<Basis> basis = new RadioButtonGroup<>();
    private final TextField figure = new TextField();
    private final Span unit = new Span();
    private final DayField from = new DayField(getTranslation("offer.special.from"), "offer");
    private final DayField until = new DayField(getTranslation("offer.special.until"), "offer");
    private final Paragraph preview = new Paragraph();

    SpecialPriceDialog(CatalogCourse course, OfferOffice office, Runnable onAdded) {
        this.course = course;
        this.office = office;
        this.onAdded = onAdded;
        setId("special-dialog");
        setHeaderTitle(getTranslation("offer.special.add"));
        setWidth("min(34rem, 100%)");
        everybody(role, "special-role", "offer.special.role");
        role.setItems(office.staff().roles());
        role.setItemLabelGenerator(JobRole::name);
        everybody(centre, "special-centre", "offer.special.centre");
        centre.setItems(office.staff().centres());
        centre.setItemLabelGenerator(Centre::name);
        basis.setId("special-basis");
        basis.setLabel(getTranslation("offer.special.basis"));
        basis.setItems(Basis.values());
        basis.setItemLabelGenerator(one -> getTranslation("offer.special.basis." + one.name()));
        basis.setValue(Basis.GROSS);
        figure.setId("special-figure");
        figure.setLabel(getTranslation("offer.special.figure"));
        figure.setSuffixComponent(unit);
        figure.setValueChangeMode(ValueChangeMode.EAGER);
        figure.setRequiredIndicatorVisible(true);
        from.setId("special-from");
        from.setValue(office.today());
        until.setId("special-until");
        until.setHelperText(getTranslation("offer.special.until.help"));
        preview.setId("special-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        basis.addValueChangeListener(change -> show());
        figure.addValueChangeListener(change -> show());
        Div form = new Div(
                new Paragraph(course.title()), role, centre, basis, figure, preview, new Div(from), new Div(until));
        form.addClassName("dialog-form");
        add(form);
        Button cancel = new Button(getTranslation("offer.cancel"), click -> close());
        Button save = new Button(getTranslation("offer.special.save"), click -> save());
        save.setId("special-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
        show();
    }

    private <T> void everybody(ComboBox<T> box, String id, String key) {
        box.setId(id);
        box.setLabel(getTranslation(key));
        box.setPlaceholder(getTranslation(key + ".all"));
        box.setClearButtonVisible(true);
        box.setWidthFull();
    }

    private void show() {
        unit.setText(basis.getValue() == Basis.PERCENT_OF_EK ? "%" : "€");
        figure.setInvalid(false);
        Formats formats = new Formats(getLocale());
        preview.setText(typed().filter(price -> price.figure().signum() >= 0)
                .map(price -> price.gross(course))
                .map(gross -> getTranslation(
                        "offer.special.preview",
                        formats.money(gross),
                        formats.money(OfferedCourse.margin(course, gross)),
                        formats.money(course.purchasePrice())))
                .orElseGet(() -> getTranslation("offer.special.preview.none", formats.money(course.purchasePrice()))));
    }

    private Optional<SpecialPrice> typed() {
        LocalDate first = Optional.ofNullable(from.getValue()).orElseGet(office::today);
        return TypedAmount.read(figure.getValue().replace("%", ""))
                .map(Money::amount)
                .map(amount -> new SpecialPrice(
                        course.number(),
                        role.getOptionalValue().map(JobRole::id).orElse(null),
                        centre.getOptionalValue().map(Centre::id).orElse(null),
                        basis.getValue(),
                        amount,
                        first,
                        until.getValue()));
    }

    private void save() {
        figure.setInvalid(false);
        until.setInvalid(false);
        typed().ifPresentOrElse(this::add, () -> refuse(SpecialPrices.Field.FIGURE, "offer.price.unreadable"));
    }

    private void add(SpecialPrice price) {
        switch (office.specials().add(price)) {
            case SpecialPriceOutcome.Added _ -> {
                close();
                Notices.success(getTranslation("offer.special.added"));
                onAdded.run();
            }
            case SpecialPriceOutcome.Invalid(var field, String key) -> refuse(field, key);
            case SpecialPriceOutcome.Overlaps(var other) -> {
                figure.setErrorMessage(getTranslation(
                        "offer.special.overlaps",
                        new SpecialPriceTexts(this, getLocale(), office).sentence(other.price())));
                figure.setInvalid(true);
            }
            case SpecialPriceOutcome.NotYours _ -> Notices.error(getTranslation("offer.special.notYours"));
        }
    }

    private void refuse(SpecialPrices.Field field, String key) {
        switch (field) {
            case FIGURE -> {
                figure.setErrorMessage(getTranslation(key));
                figure.setInvalid(true);
            }
            case UNTIL -> {
                until.setErrorMessage(getTranslation(key));
                until.setInvalid(true);
            }
        }
    }
}
