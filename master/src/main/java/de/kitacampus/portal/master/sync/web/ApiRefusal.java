package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Ends a call with a problem of the contract; keeps the controllers' signatures typed with what they answer otherwise. */
final class ApiRefusal extends RuntimeException {

    private final HttpStatus status;
    private final ProblemCode code;
    private final String title;
    private final @Nullable String detail;

    ApiRefusal(HttpStatus status, ProblemCode code, String title, @Nullable String detail) {
        super(title, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    ResponseEntity<ApiProblem> answer() {
        return Problems.answer(status, code, title, detail);
    }
}
