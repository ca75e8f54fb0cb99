package de.kitacampus.portal.master.portals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.portals.FormerKey;
import de.kitacampus.portal.master.portals.KeyOverview;
import de.kitacampus.portal.master.portals.KeyRotation;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.security.CurrentAccount;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;

/** The keys with which the master signs: their fingerprints to compare, and the change to the next one. */
@Route("signing-keys")
@Menu(title = "portals.keys.title", order = 215, icon = "vaadin:key-o")
@PermitAll
class SigningKeysView extends Div implements HasDynamicTitle {

    private final transient KeyRotation rotation;
    private final transient Formats formats = new Formats(getLocale());
    private final Div content = new Div();

    SigningKeysView(KeyRotation rotation, CurrentAccount current) {
        this.rotation = rotation;
        addClassName("kit-page");
        content.addClassName("key-list");
        String title = getTranslation("portals.keys.title");
        PageHeader header = current.isAdmin() ? new PageHeader(title, rotateButton()) : new PageHeader(title);
        add(header.withHelp(getTranslation("portals.keys.help")), content);
        refresh();
    }

    private Button rotateButton() {
        Button rotate = new Button(
                getTranslation("portals.keys.rotate"), VaadinIcon.REFRESH.create(), _ -> confirm(rotation.overview()));
        rotate.setId("keys-rotate");
        return rotate;
    }

    private void refresh() {
        KeyOverview keys = rotation.overview();
        content.removeAll();
        if (!keys.behind().isEmpty()) {
            Div banner = new Div(getTranslation("portals.keys.behind", names(keys.behind())));
            banner.setId("keys-behind");
            banner.addClassName("kit-banner");
            content.add(banner);
        }
        content.add(card("current", keys.current()), card("next", keys.next()), former(keys.former()));
    }

    private static String names(List<Portal> portals) {
        return portals.stream().map(Portal::name).collect(Collectors.joining(", "));
    }

    private Div card(String which, PublicKey key) {
        Div card = new Div(
                new H2(getTranslation("portals.keys." + which)),
                new Paragraph(getTranslation("portals.keys." + which + ".help")),
                fingerprint(key));
        card.setId("keys-" + which);
        card.addClassName("kit-card");
        return card;
    }

    private static Pre fingerprint(PublicKey key) {
        Pre fingerprint = new Pre(Fingerprints.inLines(key.fingerprint()));
        fingerprint.addClassName("fingerprint");
        return fingerprint;
    }

    private Div former(List<FormerKey> former) {
        Div card = new Div(
                new H2(getTranslation("portals.keys.former")),
                new Paragraph(
                        getTranslation(former.isEmpty() ? "portals.keys.former.none" : "portals.keys.former.help")));
        card.setId("keys-former");
        card.addClassName("kit-card");
        for (FormerKey key : former) {
            card.add(
                    new Paragraph(getTranslation("portals.keys.former.until", formats.dateTime(key.retiredAt()))),
                    fingerprint(key.key()));
        }
        return card;
    }

    /** Names the portals that would have to be enrolled anew, before anything happens. */
    private void confirm(KeyOverview seen) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("portals.keys.rotate.title"));
        Div text = new Div(new Paragraph(getTranslation("portals.keys.rotate.text")));
        if (!seen.behind().isEmpty()) {
            text.add(new Paragraph(getTranslation("portals.keys.rotate.behind", names(seen.behind()))));
        }
        dialog.setText(text);
        dialog.setConfirmText(getTranslation("portals.keys.rotate.confirm"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("portals.cancel"));
        dialog.addConfirmListener(_ -> rotate(seen.current()));
        dialog.setId("keys-confirm");
        dialog.open();
    }

    private void rotate(PublicKey current) {
        if (rotation.rotate(current.keyId())) {
            Notices.success(getTranslation("portals.keys.rotated"));
        } else {
            Notices.error(getTranslation("portals.keys.rotated.before"));
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portals.keys.title");
    }
}
