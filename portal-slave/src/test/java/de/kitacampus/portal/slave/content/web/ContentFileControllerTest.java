package de.kitacampus.portal.slave.content.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.kitacampus.portal.slave.content.ContentData;
import de.kitacampus.portal.slave.content.ContentEditing;
import de.kitacampus.portal.slave.content.ContentLibrary;
import de.kitacampus.portal.slave.content.FilesForTests;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.content.SaveOutcome;
import de.kitacampus.portal.slave.content.UploadOutcome;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What goes over the wire, through the portal's own filter chain. */
@InTheWorld
class ContentFileControllerTest {

    @Autowired
    World world;

    @Autowired
    ContentLibrary library;

    @Autowired
    ContentEditing editing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    private MockMvc web;
    private Person anna;

    @BeforeEach
    void a_reader() {
        // A view test may have left its user behind.
        TestSecurityContextHolder.clearContext();
        world.empty();
        FilesForTests.empty(jdbc);
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        anna = world.person("Anna", "Acker", World.centre("N01", "Haus Nord"));
        world.signInAsAdmin();
    }

    @Test
    void a_pdf_is_shown_and_runs_nothing() throws Exception {
        String file = published("Plan.pdf", FilesForTests.pdf());
        world.signIn(anna);
        web.perform(signedIn(get(file)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", startsWith("inline;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(startsWith("default-src 'none'"), not(containsString("script-src")))))
                .andExpect(header().string("Cache-Control", containsString("no-cache")));
    }

    @Test
    void everything_else_stands_in_a_sandbox() throws Exception {
        String file = published("Foto.png", FilesForTests.image("png"));
        world.signIn(anna);
        web.perform(signedIn(get(file)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("Content-Security-Policy", endsWith("; sandbox")));
    }

    @Test
    void a_download_keeps_its_true_name() throws Exception {
        String file = published("Größen.pdf.exe", FilesForTests.pdf());
        world.signIn(anna);
        web.perform(signedIn(get(file).param("download", "")))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition",
                                allOf(startsWith("attachment;"), containsString("Gr%C3%B6%C3%9Fen.pdf.exe.pdf"))));
    }

    @Test
    void a_film_comes_in_parts() throws Exception {
        byte[] film = FilesForTests.film(10_000);
        String file = published("Film.mp4", film);
        world.signIn(anna);
        web.perform(signedIn(get(file)).header(HttpHeaders.RANGE, "bytes=100-199"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string(HttpHeaders.CONTENT_RANGE, "bytes 100-199/10000"))
                .andExpect(content().bytes(Arrays.copyOfRange(film, 100, 200)));
        web.perform(signedIn(get(file)).header(HttpHeaders.RANGE, "bytes=9990-"))
                .andExpect(status().isPartialContent())
                .andExpect(content().bytes(Arrays.copyOfRange(film, 9990, 10_000)));
        web.perform(signedIn(get(file)).header(HttpHeaders.RANGE, "bytes=20000-"))
                .andExpect(status().isRequestedRangeNotSatisfiable());
        assertThat(world.journal()).hasSize(1);
    }

    @Test
    void the_browser_may_keep_it_and_asks_each_time() throws Exception {
        String file = published("Foto.png", FilesForTests.image("png"));
        world.signIn(anna);
        String tag = Objects.requireNonNull(
                web.perform(signedIn(get(file))).andReturn().getResponse().getHeader(HttpHeaders.ETAG));
        web.perform(signedIn(get(file)).header(HttpHeaders.IF_NONE_MATCH, tag)).andExpect(status().isNotModified());
    }

    @Test
    void guessing_ids_finds_nothing() throws Exception {
        String file = published("Plan.pdf", FilesForTests.pdf());
        Person foreign = world.person("Bea", "Bauer", World.centre("S01", "Haus Süd"));
        world.signIn(foreign);
        web.perform(signedIn(get(file)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(""));
        web.perform(signedIn(get("/own-files/" + UUID.randomUUID()))).andExpect(status().isNotFound());
        web.perform(signedIn(get("/own-files/1"))).andExpect(status().isBadRequest());
        web.perform(get(file)).andExpect(status().is3xxRedirection());
        assertThat(world.journal()).isEmpty();
    }

    @Test
    void a_link_redirects_those_who_may() throws Exception {
        OwnContent link =
                ((SaveOutcome.Saved) library.addLink(ContentData.of("RKI", ""), "https://www.rki.de/a")).content();
        publish(link);
        String address = "/own-links/" + link.version().id();
        world.signIn(world.person("Bea", "Bauer", World.centre("S01", "Haus Süd")));
        web.perform(signedIn(get(address))).andExpect(status().isNotFound());
        world.signIn(anna);
        web.perform(signedIn(get(address)))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "https://www.rki.de/a"));
    }

    private static MockHttpServletRequestBuilder signedIn(MockHttpServletRequestBuilder request) {
        return request.with(user("anna").roles(PortalRole.MEMBER));
    }

    private String published(String name, byte[] bytes) {
        OwnContent content = ((UploadOutcome.Added) library.add("", name, FilesForTests.stream(bytes))).content();
        publish(content);
        return "/own-files/" + content.version().id();
    }

    private void publish(OwnContent content) {
        world.allowContent(anna, content.id().value());
        editing.publish(content.id(), content.revision());
    }
}
