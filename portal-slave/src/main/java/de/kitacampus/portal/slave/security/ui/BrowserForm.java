package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** A form posted by the browser itself, with the token against forgery, so that the filter in front of the application signs in. */
@Tag("form")
class BrowserForm extends HtmlContainer {

    BrowserForm(String action) {
        getElement().setAttribute("method", "post").setAttribute("action", action);
        Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()))
                .ifPresent(token -> hidden(token.getParameterName(), token.getToken()));
    }

    final void hidden(String name, String value) {
        Input field = new Input();
        field.setType("hidden");
        field.getElement().setAttribute("name", name).setAttribute("value", value);
        add(field);
    }

    void submit() {
        getElement().executeJs("this.submit()");
    }
}
