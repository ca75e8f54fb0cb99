package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.signing.RequestSigner;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.HttpHeaders;

/** Signs each attempt anew, over the exact URL and bytes that go out. An enrolment is signed inside and needs no token. */
class RequestSigning implements RequestInterceptor {

    private static final byte[] NO_BODY = new byte[0];

    private final PortalIdentity identity;
    private final Clock clock;

    RequestSigning(PortalIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public void apply(RequestTemplate request) {
        if (!request.path().endsWith(ApiPaths.ENROLMENTS)) {
            identity.enrolled().ifPresent(portal -> sign(request, portal));
        }
    }

    private void sign(RequestTemplate request, EnrolledPortal portal) {
        byte[] body = request.body() == null ? NO_BODY : request.body();
        String token = new RequestSigner(
                        portal.portal(), identity.key(), portal.masterUrl().toString(), clock)
                .sign(request.method(), URI.create(request.url()), body);
        request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
}
