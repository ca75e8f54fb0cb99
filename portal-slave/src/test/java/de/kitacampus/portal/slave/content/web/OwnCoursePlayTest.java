package de.kitacampus.portal.slave.content.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.kitacampus.portal.common.scorm.PackageCheck.Reason;
import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.slave.content.ContentEditing;
import de.kitacampus.portal.slave.content.ContentFacts;
import de.kitacampus.portal.slave.content.ContentLibrary;
import de.kitacampus.portal.slave.content.FileKind;
import de.kitacampus.portal.slave.content.FilesForTests;
import de.kitacampus.portal.slave.content.MyContent;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.content.OwnPlaying;
import de.kitacampus.portal.slave.content.PlayOrigin;
import de.kitacampus.portal.slave.content.PlayResult;
import de.kitacampus.portal.slave.content.PlayTicket;
import de.kitacampus.portal.slave.content.ReaderRow;
import de.kitacampus.portal.slave.content.Readings;
import de.kitacampus.portal.slave.content.UploadOutcome;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The carrier's own courses over the wire: taken, played, judged, and kept from everybody else. */
@InTheWorld
class OwnCoursePlayTest {

    @TempDir
    Path folder;

    @Autowired
    World world;

    @Autowired
    ContentLibrary library;

    @Autowired
    ContentEditing editing;

    @Autowired
    ContentFacts facts;

    @Autowired
    MyContent mine;

    @Autowired
    Readings readings;

    @Autowired
    OwnPlaying playing;

    @Autowired
    PlayOrigin origin;

    @Autowired
    List<PersonData> personData;

    @Autowired
    FilterRegistrationBean<PlayHostFilter> hosts;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    private final Map<UUID, UUID> accounts = new HashMap<>();
    private MockMvc web;
    private Person anna;
    private Person bea;

    @BeforeEach
    void two_people() {
        TestSecurityContextHolder.clearContext();
        world.empty();
        FilesForTests.empty(jdbc);
        web = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(Objects.requireNonNull(hosts.getFilter()))
                .apply(springSecurity())
                .build();
        anna = world.person("Anna", "Acker", World.centre("N01", "Haus Nord"));
        bea = world.person("Bea", "Bauer", World.centre("S01", "Haus Süd"));
        world.signInAsAdmin();
    }

    @Test
    void a_course_is_taken_under_its_own_title_with_a_verdict() throws Exception {
        UploadOutcome.Added added = (UploadOutcome.Added)
                upload(TestPackage.scorm2004().titled("Brandschutz im Haus").in(folder));

        assertThat(added.content().title()).isEqualTo("Brandschutz im Haus");
        assertThat(added.content().version().kind()).isEqualTo(FileKind.COURSE);
        assertThat(Objects.requireNonNull(added.course()).launchable()).hasSize(1);
    }

    @Test
    void what_cannot_be_played_is_refused_with_its_reason() throws Exception {
        Path bad = TestPackage.scorm12().item("Teil", "", "fehlt.html", "").in(folder);

        assertThat(upload(bad)).isInstanceOfSatisfying(UploadOutcome.RefusedCourse.class, refused -> assertThat(
                        refused.why().reason())
                .isEqualTo(Reason.LAUNCH_FILE_MISSING));
        assertThat(library.all()).isEmpty();
    }

    @Test
    void a_course_is_played_resumed_and_passed_once() throws Exception {
        OwnContent course = published(TestPackage.scorm12());
        Session first = open(anna, course);
        web.perform(of(first, get(first.path(""))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("player-data")))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("default-src 'none'"),
                                        containsString("frame-ancestors " + origin.portal("")))));
        web.perform(of(first, post(first.path("begin/0"))))
                .andExpect(jsonPath("run").value(1));
        commit(first, 1, 1, false, "incomplete", 40)
                .andExpect(jsonPath("standing.state").value("STARTED"));

        Session again = open(anna, course);
        web.perform(of(again, post(again.path("begin/0"))))
                .andExpect(jsonPath("cmi['cmi.core.entry']").value("resume"))
                .andExpect(jsonPath("cmi['cmi.suspend_data']").value("Seite 3"));
        commit(first, 1, 2, true, "completed", 100).andExpect(status().isGone());
        commit(again, 2, 1, true, "completed", 90)
                .andExpect(jsonPath("standing.state").value("PASSED"));
        commit(again, 2, 1, true, "failed", 0)
                .andExpect(jsonPath("standing.state").value("PASSED"));

        world.signIn(anna);
        PlayResult result = Objects.requireNonNull(mine.all().getFirst().result());
        assertThat(result.state()).isEqualTo(PlayResult.State.PASSED);
        assertThat(result.score()).isEqualByComparingTo("90");
        assertThat(facts.done()).singleElement().satisfies(done -> {
            assertThat(done.person()).isEqualTo(anna.id());
            assertThat(done.content()).isEqualTo(course.id());
        });
        assertThat(world.journal()).as("one use of the month").hasSize(1);
        world.signInAsAdmin();
        assertThat(readings.readers(course.id()))
                .filteredOn(row -> row.person().equals(anna))
                .singleElement()
                .satisfies(row -> assertThat(row.step()).isEqualTo(ReaderRow.Step.CONFIRMED));
    }

    @Test
    void a_ticket_works_once_and_for_a_minute() throws Exception {
        OwnContent course = published(TestPackage.scorm12());
        PlayTicket used = ticket(anna, course);
        launch(used);
        web.perform(at(post("/play/launch").param("ticket", used.ticket()))).andExpect(status().isGone());
        PlayTicket old = ticket(anna, course);
        world.time().tick(Duration.ofSeconds(61));
        web.perform(at(post("/play/launch").param("ticket", old.ticket()))).andExpect(status().isGone());
    }

    @Test
    void nobody_reaches_what_another_plays() throws Exception {
        OwnContent course = published(TestPackage.scorm12());
        OwnContent other = published(TestPackage.scorm12().with("geheim.html", "geheim"));
        Session annas = open(anna, course);
        Session beas = open(bea, other);

        web.perform(of(annas, get(annas.path("c/index.html"))))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("; sandbox ")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        web.perform(of(beas, get(beas.path("c/geheim.html")))).andExpect(status().isOk());
        for (String path :
                List.of("c/geheim.html", "c/../../" + beas.id() + "/c/geheim.html", "c/%2e%2e/geheim.html")) {
            web.perform(of(annas, get(URI.create(annas.path(path)))))
                    .andExpect(result ->
                            assertThat(result.getResponse().getStatus()).isIn(400, 404));
        }
        web.perform(at(get(beas.path("c/geheim.html")).cookie(annas.cookie()))).andExpect(status().isForbidden());
        web.perform(at(get(annas.path("c/index.html")))).andExpect(status().isForbidden());
        web.perform(at(post(annas.path("begin/0")))).andExpect(status().isForbidden());
        web.perform(of(annas, get(annas.path("c/index.html"))).header("Service-Worker", "script"))
                .andExpect(status().isForbidden());
    }

    @Test
    void portal_and_courses_answer_at_their_own_origin_only() throws Exception {
        Session session = open(anna, published(TestPackage.scorm12()));
        web.perform(at(get("/login"))).andExpect(status().isNotFound());
        web.perform(at(get("/own-content"))).andExpect(status().isNotFound());
        for (String path : List.of("c/index.html", "frame", "sequencing")) {
            web.perform(portal(get(session.path(path))).cookie(session.cookie()))
                    .andExpect(status().isNotFound());
        }
        web.perform(portal(get("/play/static/player.js"))).andExpect(status().isNotFound());
        web.perform(portal(get(session.path(""))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sandbox=\"allow-scripts allow-same-origin")))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"));
        web.perform(portal(get("/login")).header("Sec-Fetch-Site", "same-site").header("Sec-Fetch-Dest", "empty"))
                .andExpect(status().isForbidden());
        web.perform(portal(post("/login")).header(HttpHeaders.ORIGIN, origin.url("")))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_session_ends_with_sign_out_right_and_pause() throws Exception {
        OwnContent course = published(TestPackage.scorm12());
        Session session = open(anna, course);
        world.forbidContent(anna, course.id().value());
        ended(session, "WITHDRAWN");
        world.allowContent(anna, course.id().value());
        world.time().tick(Duration.ofMinutes(31));
        ended(session, "IDLE");
        Session next = open(anna, course);
        jdbc.sql("delete from account_session where account_id = ?")
                .param(accounts.get(anna.id().value()))
                .update();
        ended(next, "SIGNED_OUT");
    }

    @Test
    void who_is_erased_leaves_nothing_of_her_learning() throws Exception {
        Session session = open(anna, published(TestPackage.scorm12()));
        web.perform(of(session, post(session.path("begin/0"))));
        commit(session, 1, 1, false, "incomplete", 40);
        assertThat(personData.stream().flatMap(one -> one.tell(anna.id()).stream()))
                .anySatisfy(table -> assertThat(table.rows().toString()).contains("Seite 3"));

        transactions.executeWithoutResult(
                _ -> personData.forEach(one -> one.erase(new PersonData.Leaver(anna.id(), "Anna", "Acker"))));

        for (String table : List.of("content_play", "content_play_item", "content_play_session")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private void ended(Session session, String reason) throws Exception {
        web.perform(of(session, post(session.path("heartbeat"))))
                .andExpect(status().isGone())
                .andExpect(jsonPath("ended").value(reason));
        web.perform(of(session, get(session.path("c/index.html")))).andExpect(status().isForbidden());
    }

    private UploadOutcome upload(Path zip) throws Exception {
        return library.add("", "kurs.zip", FilesForTests.stream(Files.readAllBytes(zip)));
    }

    private OwnContent published(TestPackage made) throws Exception {
        world.signInAsAdmin();
        OwnContent content = ((UploadOutcome.Added) upload(made.in(folder))).content();
        world.allowContent(anna, content.id().value());
        world.allowContent(bea, content.id().value());
        editing.publish(content.id(), content.revision());
        return content;
    }

    /** A session of the player in a browser of its own. */
    private record Session(UUID id, Cookie cookie) {

        String path(String below) {
            return "/play/s/" + id + "/" + below;
        }
    }

    private PlayTicket ticket(Person person, OwnContent course) {
        world.signIn(person);
        UUID account = accounts.computeIfAbsent(person.id().value(), _ -> account());
        UUID signIn = UUID.randomUUID();
        jdbc.sql("""
                        insert into account_session (id, account_id, sign_in_way, browser, device, opened_at, used_at, expires_at, idle_seconds)
                        values (?, ?, 'PASSWORD', 'CHROME', 'WINDOWS', timestamp '2026-01-01 00:00:00', timestamp '2026-01-01 00:00:00',
                            timestamp '2030-01-01 00:00:00', 3600)""").params(signIn, account).update();
        world.inSession(signIn);
        return playing.start(course.id(), "de").orElseThrow();
    }

    private UUID account() {
        jdbc.sql("""
                        insert into account (id, version, user_name, user_name_key, password_hash, locked, stamp, created_at)
                        values (?, 0, ?, ?, '', false, 0, timestamp '2026-01-01 00:00:00')""")
                .params(
                        world.account(),
                        world.account().toString(),
                        world.account().toString())
                .update();
        return world.account();
    }

    private Session open(Person person, OwnContent course) throws Exception {
        return launch(ticket(person, course));
    }

    private Session launch(PlayTicket ticket) throws Exception {
        MockHttpServletResponse response = web.perform(at(post("/play/launch").param("ticket", ticket.ticket())))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse();
        String address = Objects.requireNonNull(response.getHeader(HttpHeaders.LOCATION));
        assertThat(address).startsWith(origin.portal("/play/s/"));
        Cookie cookie = Objects.requireNonNull(response.getCookie("own-play"));
        assertThat(cookie.isHttpOnly()).isTrue();
        String[] parts = address.split("/");
        return new Session(UUID.fromString(parts[parts.length - 1]), cookie);
    }

    private ResultActions commit(Session session, int run, int sequence, boolean last, String state, int score)
            throws Exception {
        String cmi = """
                {"cmi":{"core":{"lesson_status":"%s","score":{"raw":"%d"},"exit":"suspend"},"suspend_data":"Seite 3"}}""".formatted(state, score);
        return web.perform(of(
                session,
                post(session.path("commit/0?run=" + run + "&sequence=" + sequence + "&final=" + last))
                        .contentType("text/plain;charset=UTF-8")
                        .content(cmi)));
    }

    private MockHttpServletRequestBuilder of(Session session, MockHttpServletRequestBuilder request) {
        return at(request).cookie(session.cookie());
    }

    private MockHttpServletRequestBuilder at(MockHttpServletRequestBuilder request) {
        return to(request, origin.url(""));
    }

    private MockHttpServletRequestBuilder portal(MockHttpServletRequestBuilder request) {
        return to(request, origin.portal(""));
    }

    private static MockHttpServletRequestBuilder to(MockHttpServletRequestBuilder request, String address) {
        URI url = URI.create(address);
        return request.with(prepared -> {
            prepared.setServerName(url.getHost());
            prepared.setServerPort(url.getPort());
            return prepared;
        });
    }
}
