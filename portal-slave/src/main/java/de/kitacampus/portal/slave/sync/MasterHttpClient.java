package de.kitacampus.portal.slave.sync;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends over the JDK's client: no redirect is followed, the whole answer has one deadline and one size limit. Feign's default
 * would follow redirects and silently repeat a POST on a cut connection, with a token that is used up.
 */
class MasterHttpClient implements Client {

    /** A catalog of 2,000 courses with long descriptions stays below. */
    static final long MAX_ANSWER_BYTES = 16L * 1024 * 1024;

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private static final Set<String> SET_BY_THE_CLIENT = Set.of("content-length", "host", "connection");

    private final MasterContact contact;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    MasterHttpClient(MasterContact contact) {
        this.contact = contact;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        HttpResponse<byte[]> answer = send(
                outgoing(request), Duration.ofNanos(options.readTimeoutUnit().toNanos(options.readTimeout())));
        answer.headers().firstValue("date").ifPresent(contact::masterClock);
        return Response.builder()
                .request(request)
                .status(answer.statusCode())
                .headers(headers(answer))
                .body(answer.body())
                .build();
    }

    private static HttpRequest outgoing(Request request) {
        byte[] body = request.body();
        HttpRequest.Builder outgoing = HttpRequest.newBuilder(URI.create(request.url()))
                .method(
                        request.httpMethod().name(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        request.headers().forEach((name, values) -> {
            if (!SET_BY_THE_CLIENT.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> outgoing.header(name, value));
            }
        });
        return outgoing.build();
    }

    private HttpResponse<byte[]> send(HttpRequest request, Duration timeout) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new HttpTimeoutException("no complete answer within " + timeout.toMillis() + " ms");
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting");
        } catch (ExecutionException failed) {
            throw asIoException(failed.getCause());
        }
    }

    private static IOException asIoException(@Nullable Throwable cause) {
        if (cause != null && String.valueOf(cause.getMessage()).contains("body exceeds capacity")) {
            return new AnswerTooLarge();
        }
        return cause instanceof IOException broken ? broken : new ConnectException(String.valueOf(cause));
    }

    private static Map<String, Collection<String>> headers(HttpResponse<?> answer) {
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().map().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        return headers;
    }

    /** More came than any answer of the contract can hold. */
    static final class AnswerTooLarge extends IOException {

        AnswerTooLarge() {
            super("the answer is larger than " + MAX_ANSWER_BYTES + " bytes");
        }
    }
}
