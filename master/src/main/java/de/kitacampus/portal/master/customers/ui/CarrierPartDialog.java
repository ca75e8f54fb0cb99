package de.kitacampus.portal.master.customers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.master.customers.CarrierChange;
import de.kitacampus.portal.master.customers.CarrierEntry;
import java.util.Optional;
import java.util.function.Function;

/**
 * A dialog that changes one part of a carrier. Who comes second is told; what she typed stays, and she decides whether it counts.
 *
 * @param <D> the part
 */
abstract class CarrierPartDialog<D> extends Dialog {

    private final transient Runnable saved;
    private final Div conflict = new Div();
    private long version;

    protected CarrierPartDialog(CarrierEntry entry, String titleKey, String saveId, Runnable saved) {
        this.version = entry.version();
        this.saved = saved;
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(95vw, 40rem)");
        setCloseOnOutsideClick(false);
        conflict.addClassName("kit-banner");
        conflict.setVisible(false);
        conflict.getElement().setAttribute("role", "alert");
        add(conflict);
        Button save = new Button(getTranslation("customers.save"), _ -> read().ifPresent(this::change));
        save.setId(saveId);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("customers.cancel"), _ -> close()), save);
    }

    /** What was typed, or nothing with errors beside the fields. */
    protected abstract Optional<D> read();

    /** Writes it over the version that was seen. */
    protected abstract CarrierChange write(long seen, D data);

    /** What stands there now, for whoever came second. */
    protected abstract Function<CarrierEntry, String> summary();

    private void change(D data) {
        switch (write(version, data)) {
            case CarrierChange.Changed(CarrierEntry now) -> {
                Notices.success(getTranslation(
                        "customers.changed", now.data().name(), now.number().value()));
                saved.run();
                close();
            }
            case CarrierChange.ChangedMeanwhile(CarrierEntry now) -> {
                version = now.version();
                conflict.setText(
                        getTranslation("customers.conflict.part", summary().apply(now)));
                conflict.setVisible(true);
            }
            case CarrierChange.Unknown() -> Notices.error(getTranslation("customers.unknown"));
        }
    }
}
