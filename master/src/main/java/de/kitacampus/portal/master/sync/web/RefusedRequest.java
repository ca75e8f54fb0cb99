package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.signing.Refusal;
import org.springframework.security.core.AuthenticationException;

/** A signed request that is not to be answered. */
final class RefusedRequest extends AuthenticationException {

    private final Refusal refusal;

    RefusedRequest(Refusal refusal) {
        super(refusal.sentence());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
