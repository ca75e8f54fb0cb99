package de.kitacampus.portal.master.sync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.testing.FakeMaster;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who is let through to the API, and what a refused caller is told. */
class SignedApiTest extends ApiScene {

    @Test
    void a_signed_call_is_answered_and_noted_as_contact() throws Exception {
        int before = portals.contacts();

        get(ApiPaths.HEALTH)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contractVersions[0]").value(1))
                .andExpect(jsonPath("$.journal").doesNotExist())
                .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE));

        assertThat(portals.contacts()).isEqualTo(before + 1);
    }

    @Test
    void a_call_without_a_token_is_refused() throws Exception {
        mvc.perform(request(HttpMethod.GET, ApiPaths.HEALTH))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, "Bearer"))
                .andExpect(problem(ProblemCode.REQUEST_REFUSED));
        mvc.perform(request(HttpMethod.POST, ApiPaths.USAGE_BATCHES).content("{}"))
                .andExpect(status().isUnauthorized());
        mvc.perform(request(HttpMethod.GET, "/api/v1/unknown")).andExpect(status().isUnauthorized());
    }

    @Test
    void a_token_in_the_query_or_as_a_password_is_none() throws Exception {
        String token = portal.token("GET", ApiPaths.HEALTH);

        mvc.perform(request(HttpMethod.GET, ApiPaths.HEALTH + "?access_token=" + token))
                .andExpect(status().isUnauthorized());
        mvc.perform(request(HttpMethod.GET, ApiPaths.HEALTH).header(HttpHeaders.AUTHORIZATION, "Basic " + token))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void a_token_serves_once_across_all_masters() throws Exception {
        String token = portal.token("GET", ApiPaths.HEALTH);

        mvc.perform(call(HttpMethod.GET, ApiPaths.HEALTH, token, NOTHING)).andExpect(status().isOk());
        mvc.perform(call(HttpMethod.GET, ApiPaths.HEALTH, token, NOTHING))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, containsString("used before")))
                .andExpect(problem(ProblemCode.REQUEST_REFUSED));
    }

    @Test
    void a_changed_body_query_method_or_path_is_refused() throws Exception {
        byte[] body = WireJson.bytes(new SignedDocument("one"));
        byte[] other = WireJson.bytes(new SignedDocument("two"));
        String results = ApiPaths.RESULTS + "?after=1";

        refused(call(
                HttpMethod.POST, ApiPaths.USAGE_BATCHES, portal.token("POST", ApiPaths.USAGE_BATCHES, body), other));
        refused(call(HttpMethod.GET, ApiPaths.RESULTS + "?after=2", portal.token("GET", results), NOTHING));
        refused(call(HttpMethod.GET, ApiPaths.CATALOG, portal.token("GET", ApiPaths.HEALTH), NOTHING));
        refused(call(HttpMethod.POST, ApiPaths.HEALTH, portal.token("GET", ApiPaths.HEALTH), NOTHING));
    }

    private void refused(MockHttpServletRequestBuilder call) throws Exception {
        mvc.perform(call).andExpect(status().isUnauthorized()).andExpect(problem(ProblemCode.REQUEST_REFUSED));
    }

    @Test
    void what_the_caller_says_about_the_host_does_not_matter() throws Exception {
        String token = portal.token("GET", ApiPaths.HEALTH);
        mvc.perform(call(HttpMethod.GET, ApiPaths.HEALTH, token, NOTHING)
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "http")
                        .header(HttpHeaders.HOST, "evil.example"))
                .andExpect(status().isOk());

        TestPortal misled = portal.withMaster("https://evil.example");
        refused(call(HttpMethod.GET, ApiPaths.HEALTH, misled.token("GET", ApiPaths.HEALTH), NOTHING)
                .header("X-Forwarded-Host", "evil.example")
                .header(HttpHeaders.HOST, "evil.example"));
    }

    @Test
    void a_suspended_or_unknown_portal_is_told_so() throws Exception {
        TestPortal stranger = TestPortal.enrolled().withMaster(FakeMaster.URL).withClock(clock);
        mvc.perform(call(HttpMethod.GET, ApiPaths.HEALTH, stranger.token("GET", ApiPaths.HEALTH), NOTHING))
                .andExpect(status().isUnauthorized())
                .andExpect(problem(ProblemCode.PORTAL_UNKNOWN));

        portals.suspend(portal.id());
        get(ApiPaths.HEALTH).andExpect(status().isForbidden()).andExpect(problem(ProblemCode.PORTAL_SUSPENDED));
    }

    @Test
    void a_refused_caller_learns_whose_clock_is_wrong() throws Exception {
        TestPortal fast = portal.withClock(Clock.fixed(FakeMaster.NOW.plusSeconds(61), ZoneOffset.UTC));
        TestPortal slow = portal.withClock(Clock.fixed(FakeMaster.NOW.minusSeconds(121), ZoneOffset.UTC));

        mvc.perform(call(HttpMethod.GET, ApiPaths.HEALTH, fast.token("GET", ApiPaths.HEALTH), NOTHING))
                .andExpect(problem(ProblemCode.CLOCK_SKEW))
                .andExpect(jsonPath("$.title").value(containsString("fast")))
                .andExpect(jsonPath("$.detail").value(containsString("2026-11-22T08:00:00Z")));
        mvc.perform(call(HttpMethod.GET, ApiPaths.HEALTH, slow.token("GET", ApiPaths.HEALTH), NOTHING))
                .andExpect(problem(ProblemCode.CLOCK_SKEW))
                .andExpect(jsonPath("$.title").value(containsString("slow")));
    }

    @Test
    void a_body_beyond_the_limit_is_refused_before_it_is_looked_at() throws Exception {
        byte[] body = new byte[RawBodyFilter.MAX_BODY + 1];

        mvc.perform(call(HttpMethod.POST, ApiPaths.USAGE_BATCHES, "x.y.z", body))
                .andExpect(status().isContentTooLarge());
        mvc.perform(request(HttpMethod.POST, ApiPaths.ENROLMENTS).content(new byte[RawBodyFilter.MAX_OPEN_BODY + 1]))
                .andExpect(status().isContentTooLarge());
    }

    @Test
    void a_portal_that_calls_too_often_is_told_how_long_to_wait() throws Exception {
        for (int call = 0; call < properties.requestsPerMinute(); call++) {
            get(ApiPaths.HEALTH).andExpect(status().isOk());
        }

        get(ApiPaths.HEALTH)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string(HttpHeaders.RETRY_AFTER, "1"))
                .andExpect(problem(ProblemCode.TOO_MANY_REQUESTS));
        clock.tick(Duration.ofSeconds(1));
        get(ApiPaths.HEALTH).andExpect(status().isOk());
    }
}
