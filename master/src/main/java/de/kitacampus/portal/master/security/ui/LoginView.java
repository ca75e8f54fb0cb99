package de.kitacampus.portal.master.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import de.kitacampus.portal.master.shell.LanguageSwitch;
import java.util.Optional;

/** Sign-in to the back office. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MAX_WAIT_SECONDS = 86_400;

    private final LoginForm form = new LoginForm();
    private final transient AuthenticationContext authentication;

    LoginView(AuthenticationContext authentication) {
        this.authentication = authentication;
        addClassName("login-page");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setId("login-form");
        add(new LanguageSwitch(), form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<Integer> wait = query.getSingleParameter("wait").flatMap(LoginView::seconds);
        form.setI18n(texts(wait));
        form.setError(wait.isPresent() || query.getParameters().containsKey("error"));
    }

    private LoginI18n texts(Optional<Integer> wait) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form labels = texts.getForm();
        labels.setTitle(getTranslation("security.login.title"));
        labels.setUsername(getTranslation("security.login.user-name"));
        labels.setPassword(getTranslation("security.login.password"));
        labels.setSubmit(getTranslation("security.login.submit"));
        LoginI18n.ErrorMessage message = texts.getErrorMessage();
        message.setUsername(getTranslation("security.login.user-name.missing"));
        message.setPassword(getTranslation("security.login.password.missing"));
        message.setTitle(
                getTranslation(wait.isPresent() ? "security.login.wait.title" : "security.login.refused.title"));
        message.setMessage(wait.map(this::waiting).orElseGet(() -> getTranslation("security.login.refused")));
        return texts;
    }

    private String waiting(int seconds) {
        return seconds < SECONDS_PER_MINUTE
                ? getTranslation("security.login.wait.seconds", seconds)
                : getTranslation("security.login.wait.minutes", Math.ceilDiv(seconds, SECONDS_PER_MINUTE));
    }

    private static Optional<Integer> seconds(String text) {
        return text.matches("\\d{1,5}")
                ? Optional.of(Math.min(Integer.parseInt(text), MAX_WAIT_SECONDS))
                : Optional.empty();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.login.title");
    }
}
