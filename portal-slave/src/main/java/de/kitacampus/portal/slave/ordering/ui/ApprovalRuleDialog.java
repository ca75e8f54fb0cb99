package de.kitacampus.portal.slave.ordering.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.slave.ordering.ApprovalPolicy;
import de.kitacampus.portal.slave.ordering.ApprovalRule;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The carrier says what has to be approved. */
class ApprovalRuleDialog extends Dialog {

    private final OrderingTexts texts = new OrderingTexts(this);
    private final transient ApprovalPolicy policy;
    private final Runnable changed;
    private final RadioButtonGroup<ApprovalRule.Mode> mode = new RadioButtonGroup<>();
    private final BigDecimalField above = new BigDecimalField();
    private final IntegerField days = new IntegerField();
    private final Paragraph problem = new Paragraph();
    private final int version;

    ApprovalRuleDialog(ApprovalPolicy policy, Runnable changed) {
        this.policy = policy;
        this.changed = changed;
        ApprovalRule rule = policy.rule();
        version = rule.version();
        setId("rule-dialog");
        setHeaderTitle(texts.text("rule.title"));
        mode.setId("rule-mode");
        mode.setLabel(texts.text("rule.mode"));
        mode.getElement().getThemeList().add("vertical");
        mode.setItems(ApprovalRule.Mode.values());
        mode.setItemLabelGenerator(one -> texts.text("rule.mode." + one.name()));
        mode.addValueChangeListener(_ -> above.setVisible(mode.getValue() == ApprovalRule.Mode.ABOVE));
        mode.setValue(rule.mode());
        above.setId("rule-above");
        above.setLabel(texts.text("rule.above"));
        above.setSuffixComponent(new Span("€"));
        above.setLocale("en".equals(UI.getCurrentOrThrow().getLocale().getLanguage()) ? Locale.UK : Locale.GERMANY);
        above.setValue(rule.above().amount());
        above.setVisible(rule.mode() == ApprovalRule.Mode.ABOVE);
        days.setId("rule-days");
        days.setLabel(texts.text("rule.days"));
        days.setHelperText(texts.text("rule.days.help"));
        days.setStepButtonsVisible(true);
        days.setValue(rule.days());
        problem.setId("rule-problem");
        problem.addClassName("kit-banner");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Paragraph help = new Paragraph(texts.text("rule.help"));
        Div form = new Div(help, mode, above, days, problem);
        form.addClassName("dialog-form");
        add(form);
        Button save = new Button(texts.text("rule.save"), _ -> save());
        save.setId("rule-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(texts.text("cancel"), _ -> close());
        cancel.setId("rule-cancel");
        getFooter().add(cancel, save);
    }

    private void save() {
        boolean priced = mode.getValue() != ApprovalRule.Mode.ABOVE || isPrice(above.getValue());
        above.setInvalid(!priced);
        above.setErrorMessage(priced ? "" : texts.text("rule.above.wrong"));
        Integer typed = days.getValue();
        boolean lasting = typed != null && typed >= ApprovalRule.MIN_DAYS && typed <= ApprovalRule.MAX_DAYS;
        days.setInvalid(!lasting);
        days.setErrorMessage(
                lasting ? "" : texts.text("rule.days.wrong", ApprovalRule.MIN_DAYS, ApprovalRule.MAX_DAYS));
        if (!priced || typed == null || !lasting) {
            return;
        }
        BigDecimal price = above.getValue();
        Money limit = isPrice(price) ? Money.euro(price) : Money.zeroEuro();
        if (policy.change(new ApprovalRule(mode.getValue(), limit, typed, version))) {
            close();
            Notices.success(texts.text("rule.saved"));
            changed.run();
        } else {
            problem.setText(texts.text("rule.meanwhile"));
            problem.setVisible(true);
        }
    }

    private static boolean isPrice(@Nullable BigDecimal price) {
        return price != null
                && price.signum() >= 0
                && price.stripTrailingZeros().scale() <= 2
                && price.compareTo(ApprovalRule.MAX_ABOVE.amount()) <= 0;
    }
}
