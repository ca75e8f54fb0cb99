package de.kitacampus.portal.master.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@Tag("persistence")
class SignInTest {

    private static final String PASSWORD = "ein guter langer Satz";

    @Autowired
    WebApplicationContext context;

    @Autowired
    BackOfficeAccounts accounts;

    @Autowired
    Accounts stored;

    @Autowired
    CurrentAccount current;

    private MockMvc web;
    private String name;

    @BeforeEach
    void anAccount() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        name = "konto-" + UUID.randomUUID().toString().substring(0, 8);
        current.asSystem(() -> accounts.add(name, "Name", BackOfficeRole.AUDITOR, PASSWORD));
    }

    private ResultActions signIn(String user, String password, MockHttpSession session) throws Exception {
        return web.perform(post("/login")
                .with(csrf())
                .with(from("10.1." + name.hashCode() % 100 + "." + user.length()))
                .session(session)
                .param("username", user)
                .param("password", password));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void the_right_password_opens_the_house_under_a_new_session_id() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        signIn(name, PASSWORD, session).andExpect(redirectedUrl("/"));
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(stored.findByUserName(name).orElseThrow().toAccount().lastSignIn())
                .isNotNull();
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_locked_account_look_the_same() throws Exception {
        signIn(name, "wrong password", new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
        signIn("nobody-" + name, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
        UUID id = stored.findByUserName(name).orElseThrow().toAccount().id();
        current.asSystem(() -> accounts.lock(id));
        signIn(name, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void after_too_many_attempts_even_the_right_password_has_to_wait() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn(name, "wrong password", new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
        }
        signIn(name, PASSWORD, new MockHttpSession()).andExpect(redirectedUrlPattern("/login?wait=*"));
    }

    @Test
    void a_sign_in_without_a_token_against_forgery_is_refused() throws Exception {
        web.perform(post("/login").param("username", name).param("password", PASSWORD))
                .andExpect(status().isForbidden());
        assertThat(stored.findByUserName(name).orElseThrow().toAccount().lastSignIn())
                .isNull();
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_the_sign_in_page() throws Exception {
        web.perform(get("/accounts")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void answers_carry_the_headers_that_protect_the_browser() throws Exception {
        web.perform(get("/accounts").secure(true))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Strict-Transport-Security"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                        .contains("frame-ancestors 'none'", "object-src 'none'"));
    }

    @Test
    void passwords_are_kept_as_argon2id_only() {
        assertThat(stored.findByUserName(name).orElseThrow().passwordHash()).startsWith("{argon2}$argon2id$");
    }

    @Test
    void locking_ends_open_sessions() {
        SignedInAccount before = stored.findByUserName(name).orElseThrow().toUser();
        assertThat(stored.isStillValid(before.id(), before.credentialsVersion()))
                .isTrue();
        current.asSystem(() -> accounts.lock(before.id()));
        assertThat(stored.isStillValid(before.id(), before.credentialsVersion()))
                .isFalse();
        current.asSystem(() -> accounts.unlock(before.id()));
        assertThat(stored.isStillValid(before.id(), before.credentialsVersion()))
                .isFalse();
    }

    @Test
    void one_person_in_several_browsers_signs_in_at_the_same_moment() throws Exception {
        Callable<Integer> signIn = () -> signIn(name, PASSWORD, new MockHttpSession())
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getStatus();
        try (var browsers = Executors.newFixedThreadPool(4)) {
            for (var answer : browsers.invokeAll(Collections.nCopies(4, signIn))) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
        assertThat(stored.findByUserName(name).orElseThrow().toAccount().lastSignIn())
                .isNotNull();
    }
}
