package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.EmployerSignIn;
import de.kitacampus.portal.slave.security.PasskeySignIns;
import de.kitacampus.portal.slave.shell.Appearance;
import de.kitacampus.portal.slave.shell.HouseBrand;
import de.kitacampus.portal.slave.shell.LanguageSwitch;
import de.kitacampus.portal.slave.shell.PublicLinks;
import org.springframework.beans.factory.ObjectProvider;

/** Sign-in with user name and password, and the way to all others. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SETUP = "setup";
    private static final String FORGOT = "forgot-password";

    private final LoginForm form = new LoginForm();
    private final Paragraph notice = new Paragraph();
    private final OtherWays others;
    private final transient Accounts accounts;

    public LoginView(
            Accounts accounts, PasskeySignIns passkeys, ObjectProvider<EmployerSignIn> employer, Appearance house) {
        this.accounts = accounts;
        others = new OtherWays(passkeys, employer.stream().findFirst());
        setId("login");
        addClassName("login-page");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(isRoute(FORGOT));
        form.addForgotPasswordListener(event -> getUI().ifPresent(ui -> ui.navigate(FORGOT)));
        form.setI18n(texts("security.login.wrong", "security.login.wrong.help"));
        notice.setId("login-notice");
        notice.setVisible(false);
        Div card = new Div(
                new HouseBrand(house),
                new H1(house.name()),
                notice,
                form,
                others,
                new LanguageSwitch(),
                new PublicLinks(house));
        card.addClassName("login-card");
        add(card);
    }

    private LoginI18n texts(String errorTitle, String errorMessage, Object... parameters) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form labels = new LoginI18n.Form();
        labels.setTitle(getTranslation("security.login.title"));
        labels.setUsername(getTranslation("security.userName"));
        labels.setPassword(getTranslation("security.password"));
        labels.setSubmit(getTranslation("security.login.submit"));
        labels.setForgotPassword(getTranslation("security.login.forgot"));
        texts.setForm(labels);
        LoginI18n.ErrorMessage error = new LoginI18n.ErrorMessage();
        error.setTitle(getTranslation(errorTitle));
        error.setMessage(getTranslation(errorMessage, parameters));
        error.setUsername(getTranslation("security.login.userName.missing"));
        error.setPassword(getTranslation("security.login.password.missing"));
        texts.setErrorMessage(error);
        texts.setAdditionalInformation(getTranslation("security.login.forgotten"));
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!accounts.hasCarrierAdmin() && isRoute(SETUP)) {
            event.forwardTo(SETUP);
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        form.setError(query.getParameters().containsKey("error"));
        query.getSingleParameter("wait").flatMap(Waiting::minutes).ifPresent(this::showWait);
        others.tell(query);
        if (query.getParameters().containsKey("goodbye")) {
            notice.setText(getTranslation("security.login.goodbye"));
            notice.setVisible(true);
        }
    }

    private static boolean isRoute(String path) {
        return RouteConfiguration.forApplicationScope().isPathAvailable(path);
    }

    private void showWait(long minutes) {
        form.setI18n(texts("security.login.wait", "security.login.wait.help", minutes));
        form.setError(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.login.title");
    }
}
