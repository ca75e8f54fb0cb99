package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.pricing.AgreementDraft;
import de.kitacampus.portal.master.pricing.AgreementOutcome;
import de.kitacampus.portal.master.pricing.AgreementPreview;
import de.kitacampus.portal.master.pricing.AgreementTerms;
import java.util.List;
import java.util.function.Function;

/** Enters an agreement; what stands against it is said at its first day, or above the form. */
class AgreementDialog extends Dialog {

    private final AgreementForm form;
    private final Div banner = new Div();
    private final PreviewPanel panel = new PreviewPanel();
    private final transient Function<AgreementTerms, List<AgreementPreview.Row>> preview;
    private final transient Function<AgreementDraft, AgreementOutcome> save;
    private final transient Runnable saved;

    AgreementDialog(
            String title,
            AgreementDraft shown,
            List<Course> courses,
            Function<AgreementTerms, List<AgreementPreview.Row>> preview,
            Function<AgreementDraft, AgreementOutcome> save,
            Runnable saved) {
        this.preview = preview;
        this.save = save;
        this.saved = saved;
        this.form = new AgreementForm(courses);
        setHeaderTitle(title);
        setWidth("min(95vw, 44rem)");
        setCloseOnOutsideClick(false);
        banner.addClassName("kit-banner");
        banner.getElement().setAttribute("role", "alert");
        banner.setVisible(false);
        form.show(shown);
        Button look = new Button(getTranslation("pricing.preview"), VaadinIcon.CHART.create(), _ -> preview());
        look.setId("agreement-preview-show");
        Div body = new Div(banner, form, look, panel);
        body.addClassName("kit-stack");
        add(body);
        Button store = new Button(getTranslation("pricing.save"), _ -> store());
        store.setId("agreement-save");
        store.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("pricing.cancel"), _ -> close()), store);
    }

    private void preview() {
        form.terms().map(preview).ifPresent(panel::show);
    }

    private void store() {
        banner.setVisible(false);
        form.read().map(save).ifPresent(this::tell);
    }

    private void tell(AgreementOutcome outcome) {
        Formats formats = new Formats(getLocale());
        switch (outcome) {
            case AgreementOutcome.Done _ -> {
                Notices.success(getTranslation("pricing.agreement.saved"));
                saved.run();
                close();
            }
            case AgreementOutcome.TooEarly(var earliest) ->
                form.refuseBegin(getTranslation("pricing.refused.early", formats.date(earliest)));
            case AgreementOutcome.NotWholeMonths() -> form.refuseBegin(getTranslation("pricing.refused.months"));
            case AgreementOutcome.NeighbourNotWholeMonths(var neighbour) ->
                form.refuseBegin(getTranslation(
                        "pricing.refused.neighbour",
                        formats.date(neighbour.validity().from())));
            case AgreementOutcome.BeginsAlready(var other) ->
                form.refuseBegin(getTranslation(
                        "pricing.refused.same-day",
                        formats.date(other.validity().from())));
            case AgreementOutcome.Begun() -> warn("pricing.refused.begun");
            case AgreementOutcome.ChangedMeanwhile() -> warn("pricing.refused.meanwhile");
        }
    }

    private void warn(String key) {
        banner.setText(getTranslation(key));
        banner.setVisible(true);
    }
}
