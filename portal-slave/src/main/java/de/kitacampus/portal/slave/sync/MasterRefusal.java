package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import de.kitacampus.portal.common.wire.v1.WireJson;
import feign.Response;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An answer outside 2xx. */
final class MasterRefusal extends RuntimeException {

    /** Whatever the master asks, the portal looks again after this time. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

    private final int status;
    private final @Nullable ApiProblem problem;
    private final Optional<Duration> retryAfter;

    private MasterRefusal(int status, @Nullable ApiProblem problem, Optional<Duration> retryAfter) {
        super("status " + status + (problem == null ? "" : " " + problem.code() + ": " + problem.title()));
        this.status = status;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    static MasterRefusal of(Response response) {
        return new MasterRefusal(response.status(), problem(response), retryAfter(response));
    }

    private static @Nullable ApiProblem problem(Response response) {
        try {
            ApiProblem problem = WireJson.read(AnswerBody.text(response), ApiProblem.class);
            return problem.code() == null ? null : problem;
        } catch (IOException | UnreadableMessage noProblem) {
            return null;
        }
    }

    private static Optional<Duration> retryAfter(Response response) {
        Collection<String> values = response.headers().getOrDefault(HttpHeaders.RETRY_AFTER, List.of());
        return values.stream().findFirst().flatMap(MasterRefusal::seconds);
    }

    private static Optional<Duration> seconds(String text) {
        try {
            Duration asked = Duration.ofSeconds(Long.parseLong(text.strip()));
            return asked.isNegative() ? Optional.empty() : Optional.of(shorter(asked, LONGEST_WAIT));
        } catch (NumberFormatException | DateTimeException | ArithmeticException date) {
            return Optional.of(USUAL_WAIT);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    boolean unchanged() {
        return status == 304;
    }

    boolean redirect() {
        return status >= 300 && status < 400;
    }

    boolean serverError() {
        return status >= 500;
    }

    /** How long the master asked to be left alone. */
    Optional<Duration> pause() {
        return status == 429 ? retryAfter.or(() -> Optional.of(USUAL_WAIT)) : retryAfter.filter(time -> status == 503);
    }

    Optional<ApiProblem> problem() {
        return Optional.ofNullable(problem);
    }
}
