package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.wire.v1.WireJson;
import feign.Client;
import feign.RequestInterceptor;
import feign.Retryer;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.codec.ErrorDecoder;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;

/** How the Feign client writes, signs, sends and reads; not a {@code @Configuration}, so that it holds for this client alone. */
class MasterApiConfiguration {

    @Bean
    Encoder wireEncoder() {
        return (Object body, Type type, feign.RequestTemplate request) ->
                request.body(WireJson.bytes(body), StandardCharsets.UTF_8);
    }

    @Bean
    Decoder wireDecoder() {
        return (response, type) -> WireJson.read(AnswerBody.text(response), (Class<?>) type);
    }

    @Bean
    ErrorDecoder problemDecoder() {
        return (method, response) -> MasterRefusal.of(response);
    }

    @Bean
    RequestInterceptor signing(PortalIdentity identity, Clock clock) {
        return new RequestSigning(identity, clock);
    }

    @Bean
    Client masterHttpClient(MasterContact contact) {
        return new MasterHttpClient(contact);
    }

    /** Attempts are counted above this client, where each is signed anew. */
    @Bean
    Retryer retryer() {
        return Retryer.NEVER_RETRY;
    }
}
