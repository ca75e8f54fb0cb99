package de.kitacampus.portal.slave.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import de.kitacampus.portal.slave.ordering.BookingRequest;
import java.util.function.Consumer;

/** Asks why; the person reads the answer. */
class RefuseDialog extends Dialog {

    private final OrderingTexts texts = new OrderingTexts(this);
    private final TextArea reason = new TextArea();

    RefuseDialog(int requests, Consumer<String> refuse) {
        setId("refuse-dialog");
        setHeaderTitle(texts.text("refuse.title", requests));
        reason.setId("refuse-reason");
        reason.setLabel(texts.text("refuse.reason"));
        reason.setHelperText(texts.text("refuse.reason.help"));
        reason.setMaxLength(BookingRequest.MAX_WORDS);
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        Div form = new Div(reason);
        form.addClassName("dialog-form");
        add(form);
        Button confirm = new Button(texts.text("approvals.refuse", requests), _ -> {
            if (isComplete()) {
                close();
                refuse.accept(reason.getValue());
            }
        });
        confirm.setId("refuse-confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(texts.text("cancel"), _ -> close());
        cancel.setId("refuse-cancel");
        getFooter().add(cancel, confirm);
        reason.focus();
    }

    private boolean isComplete() {
        boolean complete = !reason.getValue().isBlank();
        reason.setInvalid(!complete);
        reason.setErrorMessage(complete ? "" : texts.text("refuse.missing"));
        return complete;
    }
}
