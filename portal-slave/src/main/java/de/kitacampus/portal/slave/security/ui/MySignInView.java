package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.security.OpenSessions;
import de.kitacampus.portal.slave.security.Passkeys;
import de.kitacampus.portal.slave.security.SignInWay;
import jakarta.annotation.security.PermitAll;

/** Where somebody is signed in and what she signs in with. */
@Route("my-sign-in")
@PermitAll
class MySignInView extends Div implements HasDynamicTitle {

    MySignInView(OpenSessions sessions, Passkeys passkeys, Accounts accounts, CurrentAccount current) {
        addClassName("kit-page");
        add(
                new PageHeader(getPageTitle()).withHelp(getTranslation("security.mine.help")),
                new SessionsSection(sessions));
        // A slip of paper leaves nothing on a shared device; whoever comes through the employer may have no password.
        boolean bySlip = current.way().filter(SignInWay.CODE::equals).isPresent();
        boolean hasPassword = current.id()
                .flatMap(accounts::find)
                .filter(account -> !account.awaitsPassword())
                .isPresent();
        if (hasPassword && !bySlip) {
            add(new PasskeysSection(passkeys), password());
        }
    }

    private Section password() {
        Anchor link = new Anchor("password", getTranslation("security.password.title"));
        link.setId("mine-password");
        link.addClassName("kit-button-link");
        Section section = new Section(
                new H2(getTranslation("security.mine.password")),
                new Paragraph(getTranslation("security.mine.password.help")),
                link);
        section.addClassName("mine-section");
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.mine.title");
    }
}
