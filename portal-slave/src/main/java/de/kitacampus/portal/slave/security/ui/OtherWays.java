package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.slave.security.EmployerSignIn;
import de.kitacampus.portal.slave.security.PasskeySignIns;
import java.util.Optional;
import java.util.Set;

/** Ways to sign in without a password of this portal: the employer's if there is one, a passkey, number and code. */
class OtherWays extends Composite<Div> {

    private static final Set<String> EMPLOYER_WORDS = Set.of("unknown", "several", "locked", "incomplete", "failed");

    private final PasskeyButton passkey;
    private final Paragraph employerProblem = new Paragraph();

    OtherWays(PasskeySignIns passkeys, Optional<EmployerSignIn> employer) {
        passkey = new PasskeyButton(passkeys);
        employerProblem.setId("login-employer-problem");
        employerProblem.addClassName("bad");
        employerProblem.getElement().setAttribute("role", "alert");
        employerProblem.setVisible(false);
        getContent().addClassName("login-ways");
        employer.ifPresent(there -> getContent().add(toEmployer(there), employerProblem));
        getContent().add(passkey, toCode());
    }

    private Anchor toEmployer(EmployerSignIn employer) {
        Anchor link = new Anchor(EmployerSignIn.START, VaadinIcon.OFFICE.create());
        link.add(employer.name()
                .map(name -> getTranslation("security.login.employer.named", name))
                .orElseGet(() -> getTranslation("security.login.employer")));
        link.setId("login-employer");
        link.addClassName("kit-button-link");
        link.setRouterIgnore(true);
        return link;
    }

    private Anchor toCode() {
        Anchor link = new Anchor("code", VaadinIcon.GRID_SMALL.create());
        link.add(getTranslation("security.login.code"));
        link.setId("login-code");
        link.addClassName("kit-button-link");
        return link;
    }

    /** What the filters in front of the application wrote into the address. */
    void tell(QueryParameters query) {
        if (query.getParameters().containsKey("passkey")) {
            passkey.refuse("security.login.passkey.wrong");
        }
        query.getSingleParameter("employer").filter(EMPLOYER_WORDS::contains).ifPresent(word -> {
            employerProblem.setText(getTranslation("security.login.employer." + word));
            employerProblem.setVisible(true);
        });
    }
}
