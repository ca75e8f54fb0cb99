package de.kitacampus.portal.slave.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Signing in with a passkey: a question that is good once and for this browser, and its answer. */
@Component
public class PasskeySignIns {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeySignIns.class);

    private final PublicKeyCredentialRequestOptionsRepository questions =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();
    private final WebAuthnRelyingPartyOperations operations;
    private final StoredAccounts accounts;

    PasskeySignIns(WebAuthnRelyingPartyOperations operations, StoredAccounts accounts) {
        this.operations = operations;
        this.accounts = accounts;
    }

    /** @return what the browser is asked, as JSON with binary parts in Base64url; it names nobody */
    public String ask(HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions question =
                operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        questions.save(request, response, question);
        return OwnPasskeys.JSON.writeValueAsString(question);
    }

    /** Whose passkey answered; empty if nobody's, or of an account that is locked. */
    Optional<SignedInAccount> answered(HttpServletRequest request, HttpServletResponse response, String answer) {
        PublicKeyCredentialRequestOptions question = questions.load(request);
        questions.save(request, response, null);
        if (question == null || answer.length() > OwnPasskeys.LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    OwnPasskeys.JSON.readValue(answer, new TypeReference<>() {});
            UUID account = PasskeyStore.account(operations
                    .authenticate(new RelyingPartyAuthenticationRequest(question, credential))
                    .getId());
            return Optional.ofNullable(account)
                    .flatMap(accounts::findById)
                    .map(known -> known.principal(SignInWay.PASSKEY))
                    .filter(SignedInAccount::isAccountNonLocked);
        } catch (RuntimeException notProven) {
            LOG.info("a passkey did not sign in: {}", notProven.getMessage());
            return Optional.empty();
        }
    }
}
