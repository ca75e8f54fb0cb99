package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.kitacampus.portal.slave.shell.Appearance;
import de.kitacampus.portal.slave.shell.HouseBrand;
import de.kitacampus.portal.slave.shell.LanguageSwitch;
import de.kitacampus.portal.slave.shell.PublicLinks;

/** Sign-in with number and code, for a phone or a tablet that many share. */
@Route(value = "code", autoLayout = false)
@AnonymousAllowed
class CodeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NUMBER_LENGTH = 5;
    private static final int CODE_LENGTH = 8;
    /** People type a space where one is printed. */
    private static final int GAP = 1;

    private final TextField number = digits("code-number", "username", "security.code.number", NUMBER_LENGTH);
    private final TextField code = digits("code-code", "password", "security.code.code", CODE_LENGTH + GAP);
    private final Paragraph notice = new Paragraph();
    private final BrowserForm form = new BrowserForm("login/code");

    CodeView(Appearance house) {
        setId("code-page");
        addClassName("login-page");
        notice.setId("code-notice");
        notice.getElement().setAttribute("role", "alert");
        notice.setVisible(false);
        Button submit = new Button(getTranslation("security.code.submit"), click -> submit());
        submit.setId("code-submit");
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        submit.setWidthFull();
        form.setId("code-form");
        form.addClassName("code-form");
        form.add(number, code, submit);
        Anchor withPassword = new Anchor("login", getTranslation("security.code.password"));
        withPassword.setId("code-password");
        Div card = new Div(
                new HouseBrand(house),
                new H1(getPageTitle()),
                new Paragraph(getTranslation("security.code.help")),
                notice,
                form,
                withPassword,
                new LanguageSwitch(),
                new PublicLinks(house));
        card.addClassNames("login-card", "link-card");
        add(card);
    }

    private TextField digits(String id, String name, String label, int length) {
        TextField field = new TextField(getTranslation(label));
        field.setId(id);
        field.getElement().setProperty("name", name);
        field.setHelperText(getTranslation(label + ".help"));
        field.setMaxLength(length);
        field.setAllowedCharPattern("[0-9 ]");
        field.getElement().setAttribute("autocomplete", "off");
        field.getElement().executeJs("this.inputElement.inputMode = 'numeric'");
        field.setWidthFull();
        field.addClassName("code-digits");
        return field;
    }

    private void submit() {
        boolean both = check(number, NUMBER_LENGTH, "security.code.number.missing")
                & check(code, CODE_LENGTH, "security.code.code.missing");
        if (both) {
            form.submit();
        }
    }

    private boolean check(TextField field, int digits, String missing) {
        boolean complete = field.getValue().replace(" ", "").length() == digits;
        field.setErrorMessage(complete ? "" : getTranslation(missing));
        field.setInvalid(!complete);
        return complete;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        if (query.getParameters().containsKey("error")) {
            tell(getTranslation("security.code.wrong"), true);
        }
        if (query.getParameters().containsKey("goodbye")) {
            tell(getTranslation("security.code.goodbye"), false);
        }
        if (query.getParameters().containsKey("idle")) {
            tell(getTranslation("security.code.idle"), false);
        }
        query.getSingleParameter("wait")
                .flatMap(Waiting::minutes)
                .ifPresent(minutes -> tell(getTranslation("security.code.wait", minutes), true));
        query.getSingleParameter("n")
                .filter(given -> given.matches("[0-9]{" + NUMBER_LENGTH + "}"))
                .ifPresent(number::setValue);
    }

    private void tell(String words, boolean bad) {
        notice.setText(words);
        notice.setClassName("bad", bad);
        notice.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.code.title");
    }
}
