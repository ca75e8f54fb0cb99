package de.kitacampus.portal.system;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.common.signing.RequestSigner;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.Enrolment;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A portal without screens: enrolled, and able to start courses for people it invents. */
final class SignedPortal {

    private static final String OWN_URL = "http://localhost:9/portal";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Clock clock = Clock.systemUTC();
    private final SigningKey key = SigningKey.generate();
    private final URI master;
    private final RequestSigner signer;

    SignedPortal(String enrolmentText) {
        EnrolmentText text = EnrolmentText.parse(enrolmentText).orElseThrow();
        master = text.masterUrl();
        EnrolmentRequest request =
                new EnrolmentRequest(text.code(), OWN_URL, key.publicJwk(), "bench", clock.instant());
        String jws = new DocumentSigner(key).sign(SignedDocument.ENROLMENT_REQUEST, request);
        SignedDocument answer =
                WireJson.read(post(ApiPaths.ENROLMENTS, new SignedDocument(jws), null), SignedDocument.class);
        Enrolment enrolment = WireJson.read(payload(answer.jws()), Enrolment.class);
        signer = new RequestSigner(enrolment.portalId(), key, enrolment.masterUrl(), clock);
    }

    LaunchTicket launch(UserId user, CourseNumber course) {
        return launch(user, course, BookingId.random());
    }

    LaunchTicket launch(UserId user, CourseNumber course, BookingId booking) {
        return WireJson.read(post(ApiPaths.LAUNCHES, order(user, course, booking), signer), LaunchTicket.class);
    }

    private LaunchRequest order(UserId user, CourseNumber course, BookingId booking) {
        return new LaunchRequest(
                user, course, booking, clock.instant().plus(Duration.ofDays(30)), OWN_URL + "/courses", "de");
    }

    /** Unverified: that is what the tests of the real portal are for. */
    private static String payload(String jws) {
        return new String(Base64.getUrlDecoder().decode(jws.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private String post(String path, Object message, @Nullable RequestSigner signedBy) {
        URI url = master.resolve(path);
        byte[] body = WireJson.bytes(message);
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        if (signedBy != null) {
            request.header("Authorization", "Bearer " + signedBy.sign("POST", url, body));
        }
        HttpResponse<String> answer = send(request.build());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
