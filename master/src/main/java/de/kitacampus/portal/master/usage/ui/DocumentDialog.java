package de.kitacampus.portal.master.usage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;

/** Shows what a portal or the master wrote, as it came. */
class DocumentDialog extends Dialog {

    DocumentDialog(String title, String... sentences) {
        setHeaderTitle(title);
        setWidth("min(48rem, 95vw)");
        for (String sentence : sentences) {
            add(new Paragraph(sentence));
        }
        Button close = new Button(getTranslation("usage.close"), _ -> close());
        close.setId("usage-document-close");
        getFooter().add(close);
    }

    /** Adds a text; JSON is indented, anything else is shown as it is. */
    DocumentDialog with(String heading, String text) {
        Pre pre = new Pre(indented(text));
        pre.addClassName("usage-document");
        pre.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", heading);
        add(new H3(heading), pre);
        return this;
    }

    private static String indented(String text) {
        try {
            return WireJson.mapper().readTree(text).toPrettyString();
        } catch (JacksonException noJson) {
            return text;
        }
    }

    /** What a signed document says, without a look at its signature; the document itself when it is none. */
    static String content(String jws) {
        String[] parts = jws.split("\\.");
        try {
            return parts.length == 3
                    ? new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                    : jws;
        } catch (IllegalArgumentException noBase64) {
            return jws;
        }
    }
}
