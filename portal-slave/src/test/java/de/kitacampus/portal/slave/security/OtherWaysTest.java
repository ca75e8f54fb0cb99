package de.kitacampus.portal.slave.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.kitacampus.portal.slave.security.Accounts.CreateOutcome;
import de.kitacampus.portal.slave.security.SignInCodes.Slip;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Number and code, and passkeys, through the portal's own filter chain. */
@SpringBootTest
@Tag("persistence")
class OtherWaysTest {

    @Autowired
    FilterChainProxy chain;

    @Autowired
    Accounts accounts;

    @Autowired
    SignInCodes codes;

    @Autowired
    OpenSessions sessions;

    @Autowired
    Clock clock;

    private final MockHttpSession session = new MockHttpSession();
    private MockMvc web;
    private UUID cook;
    private Slip slip;
    private String address;

    @BeforeEach
    void a_cook_with_a_slip_and_an_address_of_her_own() {
        TestSecurityContextHolder.clearContext();
        web = MockMvcBuilders.standaloneSetup(new SignInTest.Page())
                .apply(springSecurity(chain))
                .build();
        UUID random = UUID.randomUUID();
        address = "fd01::" + random.toString().substring(9, 13);
        String name = "zettel-" + random.toString().substring(0, 8);
        cook = ((CreateOutcome.Created) accounts.create(name, "ein guter langer Satz", Set.of(PortalRole.STAFF)))
                .accountId();
        slip = codes.issue(cook, LocalDate.now(clock).plusDays(3));
    }

    @Test
    void number_and_code_open_a_short_session_under_a_new_id() throws Exception {
        String before = session.getId();
        withCode(slip.codeInGroups()).andExpect(redirectedUrl("/"));
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(session.getMaxInactiveInterval()).isEqualTo(6 * 60);
        assertThat(sessions.of(cook)).extracting(OpenSession::way).containsExactly(SignInWay.CODE);
        click().andExpect(content().string("da"));
    }

    @Test
    void a_code_taken_back_is_out_with_the_next_click() throws Exception {
        withCode(slip.code()).andExpect(redirectedUrl("/"));
        codes.revoke(cook);
        click().andExpect(redirectedUrl("/login"));
    }

    @Test
    void whoever_signs_in_over_another_ends_that_session() throws Exception {
        withCode(slip.code());
        withCode(slip.code());
        assertThat(sessions.of(cook)).hasSize(1);
    }

    @Test
    void wrong_codes_are_told_and_have_to_wait_in_the_end() throws Exception {
        for (int attempt = 0; attempt < SignInThrottle.ATTEMPTS_PER_ACCOUNT; attempt++) {
            withCode("00000000".equals(slip.code()) ? "11111111" : "00000000").andExpect(redirectedUrl("/code?error"));
        }
        withCode(slip.code()).andExpect(redirectedUrlPattern("/code?wait=*"));
        click().andExpect(redirectedUrl("/login"));
    }

    @Test
    void no_way_in_goes_without_a_token_against_forgery() throws Exception {
        web.perform(post("/login/code")
                        .session(session)
                        .param("username", slip.number())
                        .param("password", slip.code()))
                .andExpect(status().isForbidden());
        web.perform(post(PasskeyFilter.PATH).session(session).param("credential", "{}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_passkey_that_proves_nothing_is_told() throws Exception {
        web.perform(post(PasskeyFilter.PATH).with(csrf()).session(session).param("credential", "{}"))
                .andExpect(redirectedUrl("/login?passkey"));
        web.perform(post(PasskeyFilter.PATH).with(csrf()).session(session)).andExpect(redirectedUrl("/login?passkey"));
        click().andExpect(redirectedUrl("/login"));
    }

    @Test
    void without_an_employer_nobody_is_sent_there() throws Exception {
        web.perform(get("/login/to/employer").session(session)).andExpect(redirectedUrl("/login"));
    }

    private ResultActions withCode(String code) throws Exception {
        return web.perform(post("/login/code")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .session(session)
                .param("username", slip.number())
                .param("password", code));
    }

    private ResultActions click() throws Exception {
        return web.perform(get("/irgendwo").session(session));
    }
}
