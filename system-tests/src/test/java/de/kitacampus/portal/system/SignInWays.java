package de.kitacampus.portal.system;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Other ways into the portal than the password, as a person goes them. */
final class SignInWays {

    private static final String COURSES = "**/courses**";

    private final Person person;

    SignInWays(Person person) {
        this.person = person;
    }

    /** Gives her device what keeps passkeys and asks for her finger; it always says yes. */
    SignInWays withPasskeyDevice() {
        CDPSession device = person.context().newCDPSession(person.page());
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String able :
                new String[] {"hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"
                }) {
            options.addProperty(able, true);
        }
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", wanted);
        return this;
    }

    void addPasskey(String label) {
        person.open("my-sign-in");
        person.press("passkey-add");
        person.fill("passkey-label", label);
        person.fill("passkey-password", Network.PASSWORD);
        person.press("passkey-next");
        person.page().locator("#passkeys").getByText(label).waitFor();
    }

    void withPasskey() {
        person.open("login");
        person.page().locator("#login-passkey").click();
        person.page().waitForURL(COURSES);
    }

    void withCode(String number, String code) {
        person.open("code");
        person.fill("code-number", number);
        person.fill("code-code", code);
        person.page().locator("#code-submit").click();
        person.page().waitForURL(COURSES);
    }

    /** A click in a window that was open all the time. */
    void clickAndFindNobodySignedIn() {
        Page page = person.page();
        page.locator("vaadin-side-nav-item").last().click();
        page.waitForURL("**/login**");
    }
}
