package de.kitacampus.portal.slave.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Notes each session when somebody signs in, and crosses it out when the server lets go of it or another person signs in. */
@Component
class SessionOpening implements SessionAuthenticationStrategy, HttpSessionListener {

    /** The page signs out first and says why; this is for pages that are gone. A fifth is more than the time to which uses are noted. */
    private static final int PARTS_OF_GRACE = 5;

    private static final Logger LOG = LoggerFactory.getLogger(SessionOpening.class);

    private final StoredSessions sessions;
    private final Duration idle;
    private final Duration codeIdle;

    SessionOpening(
            StoredSessions sessions,
            @Value("${server.servlet.session.timeout:60m}") Duration idle,
            @Value("${portal.sign-in.code-idle}") Duration codeIdle) {
        this.sessions = sessions;
        this.idle = idle;
        this.codeIdle = codeIdle.plus(codeIdle.dividedBy(PARTS_OF_GRACE));
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof SignedInAccount account) {
            Device device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
            HttpSession session = request.getSession();
            session(session).ifPresent(sessions::close);
            Duration time = account.way() == SignInWay.CODE ? codeIdle : idle;
            session.setMaxInactiveInterval((int) time.toSeconds());
            account.openedAs(sessions.open(account.id(), account.way(), device, time));
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        try {
            session(event.getSession()).ifPresent(sessions::close);
        } catch (RuntimeException stopping) {
            // The row is swept later; the session is over in any case.
            LOG.debug("a session could not be crossed out", stopping);
        }
    }

    private static Optional<UUID> session(HttpSession session) {
        return Optional.ofNullable((SecurityContext)
                        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .map(SecurityContext::getAuthentication)
                .map(Authentication::getPrincipal)
                .filter(SignedInAccount.class::isInstance)
                .map(principal -> ((SignedInAccount) principal).session());
    }
}
