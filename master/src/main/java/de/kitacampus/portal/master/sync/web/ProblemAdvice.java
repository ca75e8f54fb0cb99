package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every failure of the API's controllers leaves as a problem of the contract. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ApiProblem> refused(ApiRefusal refusal) {
        return refusal.answer();
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> unreadable(HttpMessageNotReadableException unreadable) {
        return Problems.answer(
                HttpStatus.BAD_REQUEST,
                ProblemCode.MESSAGE_UNREADABLE,
                "The message cannot be read",
                unreadable.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> unreadable(MethodArgumentTypeMismatchException unreadable) {
        return Problems.answer(
                HttpStatus.BAD_REQUEST,
                ProblemCode.MESSAGE_UNREADABLE,
                "A parameter cannot be read",
                unreadable.getName());
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> failed(Exception failure) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return Problems.answer(status, ProblemCode.MESSAGE_UNREADABLE, status.getReasonPhrase(), null);
        }
        LOG.error("a call of the API failed", failure);
        return Problems.answer(
                HttpStatus.INTERNAL_SERVER_ERROR, ProblemCode.INTERNAL, "The master failed; try again later", null);
    }
}
