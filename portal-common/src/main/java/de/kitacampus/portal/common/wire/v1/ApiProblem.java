package de.kitacampus.portal.common.wire.v1;

import org.jspecify.annotations.Nullable;

/**
 * A refusal, as problem details (RFC 9457) with a code of the contract.
 *
 * @param status HTTP status
 * @param code one of {@link ProblemCode}, as text so that a newer master may say more
 * @param title what is wrong, in English, for logs
 * @param detail which part, or null
 */
public record ApiProblem(
        int status, String code, String title, @Nullable String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public boolean is(ProblemCode expected) {
        return expected.name().equals(code);
    }
}
