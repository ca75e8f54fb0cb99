package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.security.Passkey;
import de.kitacampus.portal.slave.security.Passkeys;
import java.time.Instant;
import java.util.List;

/** One's own passkeys. */
class PasskeysSection extends Composite<Section> {

    private final transient Passkeys passkeys;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("security.passkey.none"));

    PasskeysSection(Passkeys passkeys) {
        this.passkeys = passkeys;
        list.setId("passkeys");
        list.addClassNames("kit-cards", "mine-list");
        none.addClassName("quiet");
        Button add =
                new Button(getTranslation("security.passkey.add"), VaadinIcon.PLUS.create(), click -> new PasskeyDialog(
                                passkeys, this::show)
                        .open());
        add.setId("passkey-add");
        getContent().addClassName("mine-section");
        getContent()
                .add(
                        new H2(getTranslation("security.passkey.title")),
                        new Paragraph(getTranslation("security.passkey.help")),
                        list,
                        none,
                        add);
        show();
    }

    private void show() {
        List<Passkey> own = passkeys.own();
        list.removeAll();
        own.forEach(one -> list.add(card(one)));
        list.setVisible(!own.isEmpty());
        none.setVisible(own.isEmpty());
    }

    private ListItem card(Passkey one) {
        Formats formats = new Formats(getLocale());
        Instant used = one.usedAt();
        RowCard card = new RowCard(one.label(), "")
                .line(getTranslation("security.passkey.since", formats.dateTime(one.createdAt())))
                .line(
                        used == null
                                ? getTranslation("security.passkey.unused")
                                : getTranslation("security.passkey.used", formats.dateTime(used)));
        Button rename = button(one, "rename", () -> new RenameDialog(passkeys, one, this::show).open());
        Button delete = button(one, "delete", () -> askDelete(one));
        Div buttons = new Div(rename, delete);
        buttons.addClassName("kit-page-actions");
        ListItem item = new ListItem(card, buttons);
        item.addClassName("kit-card");
        return item;
    }

    private Button button(Passkey one, String verb, Runnable work) {
        Button button = new Button(getTranslation("security.passkey." + verb), click -> work.run());
        button.setId("passkey-" + verb + "-" + one.id());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("security.passkey." + verb + ".label", one.label()));
        return button;
    }

    private void askDelete(Passkey one) {
        new ConfirmDialog(
                        getTranslation("security.passkey.delete.title", one.label()),
                        getTranslation("security.passkey.delete.help"),
                        getTranslation("security.passkey.delete"),
                        yes -> {
                            passkeys.delete(one.id());
                            show();
                            Notices.success(getTranslation("security.passkey.deleted"));
                        },
                        getTranslation("security.cancel"),
                        no -> {})
                .open();
    }
}
