package de.kitacampus.portal.master.security;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

@Component
class SignInListener {

    private final SignInLimits limits;

    SignInListener(SignInLimits limits) {
        this.limits = limits;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInAccount account
                && event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
            limits.succeeded(account.userName(), details.getRemoteAddress());
        }
    }
}
