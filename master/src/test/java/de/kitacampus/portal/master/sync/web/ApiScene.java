package de.kitacampus.portal.master.sync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.portals.MasterKeys;
import de.kitacampus.portal.master.sync.SyncProperties;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An enrolled portal and its signed calls. */
@AccountingTest
abstract class ApiScene {

    static final byte[] NOTHING = new byte[0];

    @Autowired
    MockMvc mvc;

    @Autowired
    FakePortals portals;

    @Autowired
    MasterKeys keys;

    @Autowired
    SettableClock clock;

    @Autowired
    SyncProperties properties;

    TestPortal portal;

    @BeforeEach
    void enrol() {
        clock.set(FakeMaster.NOW);
        portal = portals.enrol(clock);
    }

    static MockHttpServletRequestBuilder call(HttpMethod method, String target, String token, byte[] body) {
        var builder = request(method, java.net.URI.create(target))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .content(body);
        return body.length == 0 ? builder : builder.contentType(MediaType.APPLICATION_JSON);
    }

    ResultActions get(String target) throws Exception {
        return mvc.perform(call(HttpMethod.GET, target, portal.token("GET", target), NOTHING));
    }

    ResultActions post(String target, Object message) throws Exception {
        byte[] body = WireJson.bytes(message);
        return mvc.perform(call(HttpMethod.POST, target, portal.token("POST", target, body), body));
    }

    static ResultMatcher problem(ProblemCode code) {
        return result -> {
            assertThat(result.getResponse().getContentType()).startsWith(ApiProblem.MEDIA_TYPE);
            ApiProblem problem = read(result, ApiProblem.class);
            assertThat(problem.code()).isEqualTo(code.name());
            assertThat(problem.status()).isEqualTo(result.getResponse().getStatus());
        };
    }

    static <T> T read(MvcResult result, Class<T> type) {
        return WireJson.read(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), type);
    }
}
