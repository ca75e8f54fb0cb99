package de.kitacampus.portal.slave.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.kitacampus.portal.slave.security.Accounts.CreateOutcome;
import de.kitacampus.portal.slave.staff.AccountWish;
import de.kitacampus.portal.slave.staff.PersonDetails;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.SaveOutcome;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The portal's own filter chain with a page behind it that needs a sign-in. */
@SpringBootTest
@Tag("persistence")
class SignInTest {

    private static final String PASSWORD = "ein guter langer Satz";

    @Autowired
    FilterChainProxy chain;

    @Autowired
    Accounts accounts;

    @Autowired
    StoredAccounts stored;

    @Autowired
    StaffAdministration office;

    @Autowired
    OpenSessions sessions;

    private MockMvc web;
    private String name;
    private String address;

    @RestController
    static class Page {

        @GetMapping("/irgendwo")
        String page() {
            return "da";
        }
    }

    @BeforeEach
    void a_person_with_an_address_of_her_own() {
        // A view test may have left its user behind, and then nobody here would ever be a stranger.
        TestSecurityContextHolder.clearContext();
        web = MockMvcBuilders.standaloneSetup(new Page())
                .apply(springSecurity(chain))
                .build();
        UUID random = UUID.randomUUID();
        name = "konto-" + random.toString().substring(0, 8);
        address = "fd00::" + random.toString().substring(9, 13);
    }

    @Test
    void the_right_password_opens_the_house_under_a_new_session_id() throws Exception {
        account(PortalRole.STAFF);
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        signIn(name, PASSWORD, session).andExpect(redirectedUrl("/"));
        assertThat(session.getId()).isNotEqualTo(before);
        click(session).andExpect(content().string("da"));
    }

    @Test
    void a_sign_in_without_a_token_against_forgery_is_refused() throws Exception {
        account(PortalRole.STAFF);
        MockHttpSession session = new MockHttpSession();
        web.perform(post("/login").session(session).param("username", name).param("password", PASSWORD))
                .andExpect(status().isForbidden());
        web.perform(post("/login")
                        .with(csrf().useInvalidToken())
                        .session(session)
                        .param("username", name)
                        .param("password", PASSWORD))
                .andExpect(status().isForbidden());
        click(session).andExpect(redirectedUrl("/login"));
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_locked_account_look_the_same() throws Exception {
        UUID account = account(PortalRole.STAFF);
        signIn(name, "falsch", new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
        signIn("niemand-" + name, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
        accounts.lock(account);
        signIn(name, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void after_too_many_failures_even_the_right_password_has_to_wait() throws Exception {
        account(PortalRole.STAFF);
        for (int attempt = 0; attempt < SignInThrottle.ATTEMPTS_PER_ACCOUNT; attempt++) {
            signIn(name, "falsch", new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
        }
        signIn(name, PASSWORD, new MockHttpSession()).andExpect(redirectedUrlPattern("/login?wait=*"));
    }

    @Test
    void a_locked_account_is_out_with_its_next_click() throws Exception {
        UUID account = account(PortalRole.STAFF);
        MockHttpSession session = signedIn();
        accounts.lock(account);
        click(session).andExpect(redirectedUrl("/login"));
        accounts.unlock(account);
        click(session).andExpect(redirectedUrl("/login"));
    }

    @Test
    void a_person_who_leaves_is_out_with_her_next_click() throws Exception {
        PersonId person = asAdministrator(() -> office.add(
                new PersonDetails("Petra", "Geht-" + name, null, null, List.of(), List.of(), Set.of()),
                Optional.of(new AccountWish(name, PASSWORD, PortalRole.STAFF))));
        MockHttpSession session = signedIn();
        asAdministrator(() -> office.deactivate(person));
        click(session).andExpect(redirectedUrl("/login"));
        signIn(name, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void other_roles_and_a_password_set_by_the_office_end_open_sessions() throws Exception {
        UUID account = account(PortalRole.CENTRE_HEAD);
        MockHttpSession head = signedIn();
        accounts.changeRoles(account, Set.of(PortalRole.STAFF));
        click(head).andExpect(redirectedUrl("/login"));
        MockHttpSession staff = signedIn();
        accounts.resetPassword(account, "ein anderer langer Satz");
        click(staff).andExpect(redirectedUrl("/login"));
    }

    @Test
    void a_session_that_was_ended_elsewhere_is_out_with_its_next_click() throws Exception {
        UUID account = account(PortalRole.STAFF);
        MockHttpSession one = signedIn();
        MockHttpSession other = signedIn();
        assertThat(sessions.of(account)).hasSize(2);
        sessions.endAll(account);
        click(one).andExpect(redirectedUrl("/login"));
        click(other).andExpect(redirectedUrl("/login"));
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_the_sign_in_page() throws Exception {
        click(new MockHttpSession()).andExpect(redirectedUrl("/login"));
    }

    @Test
    void answers_carry_the_headers_that_protect_the_browser() throws Exception {
        web.perform(get("/irgendwo").secure(true))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().exists("Strict-Transport-Security"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                        .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'"));
    }

    @Test
    void passwords_are_kept_as_argon2id_only() {
        account(PortalRole.STAFF);
        assertThat(stored.findByUserNameKey(name).orElseThrow().passwordHash()).startsWith("{argon2id}$argon2id$");
    }

    private UUID account(PortalRole role) {
        return ((CreateOutcome.Created) accounts.create(name, PASSWORD, Set.of(role))).accountId();
    }

    private MockHttpSession signedIn() throws Exception {
        MockHttpSession session = new MockHttpSession();
        signIn(name, PASSWORD, session).andExpect(redirectedUrl("/"));
        click(session).andExpect(content().string("da"));
        return session;
    }

    private ResultActions signIn(String user, String password, MockHttpSession session) throws Exception {
        return web.perform(post("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .session(session)
                .param("username", user)
                .param("password", password));
    }

    private ResultActions click(MockHttpSession session) throws Exception {
        return web.perform(get("/irgendwo").session(session));
    }

    private static PersonId asAdministrator(Supplier<SaveOutcome> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "chefin", null, AuthorityUtils.createAuthorityList("ROLE_" + PortalRole.ADMIN)));
        try {
            return ((SaveOutcome.Saved) work.get()).id();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
