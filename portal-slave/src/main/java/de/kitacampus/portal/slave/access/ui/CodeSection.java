package de.kitacampus.portal.slave.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.kitacampus.portal.common.ui.DayField;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.access.Access;
import de.kitacampus.portal.slave.access.IssueOutcome;
import de.kitacampus.portal.slave.access.PersonAccess;
import de.kitacampus.portal.slave.security.SignInCodes;
import de.kitacampus.portal.slave.security.SignInCodes.IssuedCode;
import org.jspecify.annotations.Nullable;

/** Issues and takes back a person's code; the slip is shown once. */
class CodeSection extends Composite<Section> {

    private static final int USUAL_MONTHS = 6;

    private final transient PersonAccess accesses;
    private final String carrier;
    private final String address;
    private final DayField validTo = new DayField(getTranslation("access.code.validTo"), "access");
    private transient Access access;

    CodeSection(PersonAccess accesses, Access access, String carrier, String address) {
        this.accesses = accesses;
        this.access = access;
        this.carrier = carrier;
        this.address = address;
        validTo.setId("access-valid-to");
        validTo.setMin(accesses.today());
        validTo.setMax(accesses.lastDay());
        validTo.setValue(accesses.today().plusMonths(USUAL_MONTHS));
        getContent().addClassName("mine-section");
        show(null);
    }

    private void show(@Nullable CodeSlip slip) {
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("access.code.title")),
                        new Paragraph(getTranslation("access.code.help", SignInCodes.MOST_FAILURES)),
                        state());
        if (slip != null) {
            getContent().add(slip);
        }
        if (access.noCodeKey() == null) {
            getContent().add(validTo, buttons());
        }
    }

    private Paragraph state() {
        Paragraph state = new Paragraph(words());
        state.setId("access-code-state");
        state.addClassName("strong");
        return state;
    }

    private String words() {
        String refusal = access.noCodeKey();
        if (refusal != null) {
            return getTranslation(refusal);
        }
        IssuedCode code = access.code();
        if (code == null) {
            return getTranslation("access.code.none");
        }
        String day = new Formats(getLocale()).date(code.validTo());
        if (code.locked()) {
            return getTranslation("access.code.locked", code.number(), SignInCodes.MOST_FAILURES);
        }
        return code.validTo().isBefore(accesses.today())
                ? getTranslation("access.code.expired", code.number(), day)
                : getTranslation("access.code.valid", code.number(), day);
    }

    private Div buttons() {
        boolean has = access.code() != null;
        Button issue = new Button(getTranslation(has ? "access.code.reissue" : "access.code.issue"));
        issue.setId("access-issue");
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        issue.addClickListener(click -> {
            if (has) {
                ask("access.code.reissue", this::issue);
            } else {
                issue();
            }
        });
        Div buttons = new Div(issue);
        buttons.addClassName("kit-page-actions");
        if (has) {
            Button revoke =
                    new Button(getTranslation("access.code.revoke"), click -> ask("access.code.revoke", this::revoke));
            revoke.setId("access-revoke");
            buttons.add(revoke);
        }
        return buttons;
    }

    private void ask(String key, Runnable work) {
        new ConfirmDialog(
                        getTranslation(key + ".title", access.person().name()),
                        getTranslation(key + ".help"),
                        getTranslation(key),
                        yes -> work.run(),
                        getTranslation("access.cancel"),
                        no -> {})
                .open();
    }

    private void issue() {
        if (validTo.isEmpty()) {
            refuseDay(new IssueOutcome.WrongDay(accesses.today(), accesses.lastDay()));
            return;
        }
        switch (accesses.issue(access.person().id(), validTo.getValue())) {
            case IssueOutcome.Issued issued -> {
                validTo.setInvalid(false);
                reread();
                show(new CodeSlip(carrier, access.person().name(), issued.slip(), address));
            }
            case IssueOutcome.Refused refused -> Notices.error(getTranslation(refused.messageKey()));
            case IssueOutcome.NotYours foreign -> Notices.error(getTranslation("access.notYours"));
            case IssueOutcome.WrongDay wrong -> refuseDay(wrong);
        }
    }

    private void refuseDay(IssueOutcome.WrongDay wrong) {
        Formats formats = new Formats(getLocale());
        validTo.setErrorMessage(
                getTranslation("access.code.wrongDay", formats.date(wrong.first()), formats.date(wrong.last())));
        validTo.setInvalid(true);
        validTo.focus();
    }

    private void revoke() {
        accesses.revoke(access.person().id());
        reread();
        show(null);
        Notices.success(getTranslation("access.code.revoked"));
    }

    private void reread() {
        accesses.of(access.person().id()).ifPresent(now -> access = now);
    }
}
