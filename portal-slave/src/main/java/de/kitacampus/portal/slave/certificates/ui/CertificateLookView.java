package de.kitacampus.portal.slave.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.ImageField;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.certificates.CertificateLooks;
import de.kitacampus.portal.slave.certificates.CertificateLooks.Problem;
import de.kitacampus.portal.slave.certificates.CertificateLooks.Sample;
import de.kitacampus.portal.slave.certificates.CertificateOffice;
import de.kitacampus.portal.slave.certificates.Look;
import de.kitacampus.portal.slave.certificates.Placeholder;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How certificates look, with the result beside it. */
@Route("certificate-look")
@RolesAllowed(PortalRole.ADMIN)
class CertificateLookView extends Div implements BeforeLeaveObserver, HasDynamicTitle {

    private final transient CertificateLooks looks;
    private final transient CertificateOffice office;
    private final ImageField logo = new ImageField("certificates.look", "look", "logo", this::changed);
    private final ImageField signature = new ImageField("certificates.look", "look", "signature", this::changed);
    private final TextField signatory = new TextField();
    private final TextField signatoryRole = new TextField();
    private final TextField place = new TextField();
    private final LookTextsForm german = new LookTextsForm("de", this::changed);
    private final LookTextsForm english = new LookTextsForm("en", this::changed);
    private final Tabs languages = new Tabs(
            new Tab(getTranslation("certificates.look.german")), new Tab(getTranslation("certificates.look.english")));
    private final Image preview = new Image();
    private final Button save = new Button(getTranslation("certificates.look.save"));
    private boolean reading;
    private boolean dirty;

    CertificateLookView(CertificateLooks looks, CertificateOffice office) {
        this.looks = looks;
        this.office = office;
        addClassName("kit-page");
        Anchor back = new Anchor("certificates", getTranslation("certificates.look.back"));
        back.setId("look-back");
        save.setId("look-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        add(
                back,
                new PageHeader(getTranslation("certificates.look.title"), save)
                        .withHelp(getTranslation("certificates.look.intro")));
        Div both = new Div(form(), previewed());
        both.addClassName("look-both");
        add(both);
        read(looks.current());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.look.title");
    }

    private Component form() {
        field(signatory, "signatory", Look.MAX_SHORT);
        field(signatoryRole, "signatory-role", Look.MAX_SHORT);
        field(place, "place", Look.MAX_PLACE);
        languages.setId("look-languages");
        languages.addSelectedChangeListener(change -> showLanguage());
        String placeholders =
                Arrays.stream(Placeholder.values()).map(Placeholder::text).collect(Collectors.joining("  "));
        Span words = new Span(placeholders);
        words.addClassName("look-placeholders");
        Button first = new Button(getTranslation("certificates.look.first"), click -> firstTexts());
        first.setId("look-first");
        first.addThemeVariants(ButtonVariant.TERTIARY);
        Div form = new Div(
                new H2(getTranslation("certificates.look.images")),
                logo,
                signature,
                signatory,
                signatoryRole,
                place,
                new H2(getTranslation("certificates.look.texts")),
                languages,
                german,
                english,
                new Paragraph(new Span(getTranslation("certificates.look.placeholders") + " "), words),
                first);
        form.addClassName("look-form");
        return form;
    }

    private void field(TextField field, String name, int length) {
        field.setId("look-" + name);
        field.setLabel(getTranslation("certificates.look." + name));
        field.setMaxLength(length);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed());
    }

    private Component previewed() {
        preview.setId("look-preview");
        preview.setAlt(getTranslation("certificates.look.preview.alt"));
        Paragraph note = new Paragraph(getTranslation("certificates.look.preview.note"));
        note.addClassName("quiet");
        Div shown = new Div(new H2(getTranslation("certificates.look.preview")), preview, note);
        shown.addClassName("look-preview");
        return shown;
    }

    private Locale language() {
        return languages.getSelectedIndex() == 1 ? Locale.ENGLISH : Locale.GERMAN;
    }

    private void showLanguage() {
        german.setVisible(language() == Locale.GERMAN);
        english.setVisible(language() == Locale.ENGLISH);
        draw();
    }

    private void read(Look look) {
        reading = true;
        logo.setValue(look.logo());
        signature.setValue(look.signature());
        signatory.setValue(look.signatory());
        signatoryRole.setValue(look.signatoryRole());
        place.setValue(look.place());
        german.setValue(look.german());
        english.setValue(look.english());
        reading = false;
        showLanguage();
    }

    private Look written() {
        return new Look(
                logo.value(),
                signature.value(),
                signatory.getValue().strip(),
                signatoryRole.getValue().strip(),
                place.getValue().strip(),
                german.value(),
                english.value());
    }

    private void changed() {
        if (!reading) {
            dirty = true;
            draw();
        }
    }

    private List<Problem> check(Look look) {
        List<Problem> problems = looks.check(look);
        german.show(problems);
        english.show(problems);
        return problems;
    }

    /** As long as something is wrong the last right picture stays. */
    private void draw() {
        Look look = written();
        if (check(look).isEmpty()) {
            String centre = office.centres().stream()
                    .map(one -> one.name())
                    .findFirst()
                    .orElse(getTranslation("certificates.look.sample.centre"));
            Sample sample = new Sample(getTranslation("certificates.look.sample.name"), looks.carrierName(), centre);
            preview.setSrc(ImageField.dataUrl(looks.preview(look, sample, language())));
        }
    }

    private void firstTexts() {
        reading = true;
        LookTextsForm shown = language() == Locale.ENGLISH ? english : german;
        shown.setValue(looks.firstTexts(language()));
        reading = false;
        changed();
    }

    private void save() {
        Look look = written();
        List<Problem> problems = check(look);
        if (!problems.isEmpty()) {
            boolean inGerman = problems.getFirst().field().endsWith("-de");
            languages.setSelectedIndex(inGerman ? 0 : 1);
            (inGerman ? german : english).focusFirst(problems);
            Notices.error(getTranslation("certificates.look.has-problems"));
        } else if (looks.save(look)) {
            dirty = false;
            Notices.success(getTranslation("certificates.look.saved"));
        } else {
            Notices.error(getTranslation("certificates.look.not-saved"));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!dirty) {
            return;
        }
        var leaving = event.postpone();
        ConfirmDialog ask = new ConfirmDialog(
                getTranslation("certificates.look.leave.title"),
                getTranslation("certificates.look.leave.question"),
                getTranslation("certificates.look.leave"),
                confirmed -> leaving.proceed());
        ask.setId("look-leave");
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("certificates.look.stay"));
        ask.addCancelListener(cancelled -> leaving.cancel());
        ask.open();
    }
}
