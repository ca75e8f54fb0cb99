package de.kitacampus.portal.slave.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signs in with number and code; spaces and strokes between the digits do not count. */
class CodeSignIn implements AuthenticationProvider {

    private static final int LONGEST = 30;

    private final StoredCodes codes;

    CodeSignIn(StoredCodes codes) {
        this.codes = codes;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        SignedInAccount account = codes.check(digits(tried.getPrincipal()), digits(tried.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("no such number and code"));
        var done = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        done.setDetails(tried.getDetails());
        return done;
    }

    static String digits(@Nullable Object typed) {
        String text = typed == null ? "" : typed.toString();
        return text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("[^0-9]", "");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
