package de.kitacampus.portal.slave.security.ui;

import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.dom.Element;

/** What the browser does with passkeys; it answers JSON or, if it came to nothing, an exclamation mark and the reason's name. */
final class PasskeyScript {

    /** Not a passkey but a reason. */
    static final String PROBLEM = "!";
    /** The person changed her mind, or time was up. */
    static final String NOT_ALLOWED = "!NotAllowedError";
    /** This device holds one of the account's passkeys already. */
    static final String KNOWN = "!InvalidStateError";

    private static final String HELP = """
            const bytes = text => Uint8Array.from(
                atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
            const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
                .replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
            const options = JSON.parse($0);
            options.challenge = bytes(options.challenge);
            const listed = all => (all || []).map(one => ({...one, id: bytes(one.id)}));
            const told = (made, response) => JSON.stringify({
                id: made.id, rawId: text(made.rawId), type: made.type, response,
                authenticatorAttachment: made.authenticatorAttachment,
                clientExtensionResults: made.getClientExtensionResults()});
            const safely = async work => {
              if (!window.PublicKeyCredential) return '!unsupported';
              try { return await work(); } catch (problem) { return '!' + problem.name; }
            };
            """;

    private static final String CREATE = HELP + """
            return safely(async () => {
              options.user.id = bytes(options.user.id);
              options.excludeCredentials = listed(options.excludeCredentials);
              const made = await navigator.credentials.create({publicKey: options});
              return told(made, {
                attestationObject: text(made.response.attestationObject),
                clientDataJSON: text(made.response.clientDataJSON),
                transports: made.response.getTransports ? made.response.getTransports() : []});
            });
            """;

    private static final String GET = HELP + """
            return safely(async () => {
              options.allowCredentials = listed(options.allowCredentials);
              const made = await navigator.credentials.get({publicKey: options});
              return told(made, {
                authenticatorData: text(made.response.authenticatorData),
                clientDataJSON: text(made.response.clientDataJSON),
                signature: text(made.response.signature),
                userHandle: made.response.userHandle ? text(made.response.userHandle) : null});
            });
            """;

    private PasskeyScript() {}

    static PendingJavaScriptResult create(Element element, String options) {
        return element.executeJs(CREATE, options);
    }

    static PendingJavaScriptResult get(Element element, String options) {
        return element.executeJs(GET, options);
    }
}
