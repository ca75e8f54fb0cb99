package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.WireJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Refusals as problem details of the contract. */
final class Problems {

    private Problems() {}

    static ResponseEntity<ApiProblem> answer(
            HttpStatus status, ProblemCode code, String title, @Nullable String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new ApiProblem(status.value(), code.name(), title, detail));
    }

    /** For refusals before a controller is reached. */
    static void write(
            HttpServletResponse response, HttpStatus status, ProblemCode code, String title, @Nullable String detail)
            throws IOException {
        byte[] body = WireJson.bytes(new ApiProblem(status.value(), code.name(), title, detail));
        response.setStatus(status.value());
        response.setContentType(ApiProblem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
