package de.kitacampus.portal.slave.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The operator's own code for the wizard, so that the first visitor of a public address cannot take the portal. */
@Component
class SetupCode {

    private static final int WRONG_ONES_ALLOWED = 20;

    private final String expected;
    private final AtomicInteger wrong = new AtomicInteger();

    SetupCode(@Value("${portal.setup.code:}") String expected) {
        this.expected = expected.strip();
    }

    boolean required() {
        return !expected.isEmpty();
    }

    boolean fits(String typed) {
        if (!required()) {
            return true;
        }
        boolean equal = MessageDigest.isEqual(bytes(typed.strip()), bytes(expected));
        return wrong.get() < WRONG_ONES_ALLOWED && (equal || wrong.incrementAndGet() < 0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
