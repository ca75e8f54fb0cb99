package de.kitacampus.portal.slave.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;

/** Signs in whoever posts the answer of a passkey. */
class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

    static final String PATH = "/login/passkey";

    private final PasskeySignIns passkeys;

    PasskeyFilter(PasskeySignIns passkeys) {
        super(SignInThrottleFilter.post(PATH), authentication -> authentication);
        this.passkeys = passkeys;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String answer = Objects.requireNonNullElse(request.getParameter("credential"), "");
        SignedInAccount account = passkeys.answered(request, response, answer)
                .orElseThrow(() -> new BadCredentialsException("no such passkey"));
        account.eraseCredentials();
        var done = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        done.setDetails(authenticationDetailsSource.buildDetails(request));
        return done;
    }
}
