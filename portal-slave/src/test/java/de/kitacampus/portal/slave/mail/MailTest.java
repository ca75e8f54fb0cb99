package de.kitacampus.portal.slave.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@InTheWorld
@WithMockUser(roles = PortalRole.ADMIN)
class MailTest {

    private static final String LINK = "https://portal.example/set-password/geheimes-zeichen";

    @Autowired
    World world;

    @Autowired
    Mails mails;

    @Autowired
    Outbox outbox;

    @Autowired
    MailTemplates templates;

    @Autowired
    MailServer server;

    @Autowired
    MailDelivery delivery;

    @Autowired
    PersonalMails personal;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void an_empty_outbox_and_a_text() {
        world.empty();
        world.signInAsAdmin();
        jdbc.sql("delete from mail").update();
        jdbc.sql("delete from mail_server").update();
        jdbc.sql("delete from mail_template").update();
        assertThat(templates.save(
                        KindForTests.KEY,
                        Locale.GERMAN,
                        new MailText("Willkommen, {Name}", "Guten Tag {name},\n\n{Link}\n"),
                        0))
                .isTrue();
        post.start();
        post.setUser("portal@kita.example", "portal", "geheim");
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @Test
    void a_mail_arrives_as_text_and_as_a_page_and_its_secret_is_forgotten() throws Exception {
        connect();
        MailId id = send("anna@kita.example");
        delivery.run();
        MimeMessage arrived = post.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Willkommen, Anna Müller");
        assertThat(arrived.getFrom()[0].toString()).contains("portal@kita.example");
        assertThat(GreenMailUtil.getWholeMessage(arrived)).contains("text/plain", "text/html");
        assertThat(GreenMailUtil.getBody(arrived).replace("=\r\n", "")).contains(LINK, "<a href=");
        MailRow row = outbox.find(id).orElseThrow();
        assertThat(row.state()).isEqualTo(MailState.SENT);
        assertThat(row.text().body()).contains("{Link}").doesNotContain("geheimes-zeichen");
        assertThat(jdbc.sql("select secrets from mail").query(String.class).optional())
                .isEmpty();
    }

    @Test
    void the_secret_of_a_waiting_mail_cannot_be_read_from_the_database() {
        send("anna@kita.example");
        assertThat(jdbc.sql("select body || secrets from mail")
                        .query(String.class)
                        .single())
                .doesNotContain("geheimes-zeichen");
    }

    @Test
    void without_a_server_a_mail_is_caught_and_shown_with_its_link() {
        MailId id = send("anna@kita.example");
        delivery.run();
        MailRow row = outbox.find(id).orElseThrow();
        assertThat(row.state()).isEqualTo(MailState.CAUGHT);
        assertThat(row.tries()).isZero();
        assertThat(row.text().body()).contains(LINK);
    }

    @Test
    void a_server_that_is_away_is_asked_again_after_growing_pauses_and_at_last_given_up() {
        connect();
        MailId id = send("anna@kita.example");
        post.stop();
        for (int tries = 1; tries <= MailDelivery.PAUSES.size(); tries++) {
            delivery.run();
            MailRow row = outbox.find(id).orElseThrow();
            assertThat(row.state()).isEqualTo(MailState.WAITING);
            assertThat(row.tries()).isEqualTo(tries);
            assertThat(row.error()).isNotBlank();
            Duration pause = MailDelivery.PAUSES.get(tries - 1);
            assertThat(Duration.between(world.time().instant(), row.dueAt())).isEqualTo(pause);
            delivery.run();
            assertThat(outbox.find(id).orElseThrow().tries()).isEqualTo(tries);
            world.time().tick(pause);
        }
        delivery.run();
        assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(MailState.FAILED);
        post.start();
        connectAgain();
        assertThat(outbox.sendAgain(id)).isEqualTo(new Outbox.Again.Queued(id));
        delivery.run();
        assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void a_wrong_password_is_told_by_the_test_mail() {
        MailServerSettings wrong = settings(post.getSmtp().getPort(), "falsch", 0);
        assertThat(server.test(wrong, "admin@kita.example", Locale.GERMAN, new MailText("Test", "Test")))
                .isPresent();
        MailServerSettings right = settings(post.getSmtp().getPort(), "geheim", 0);
        assertThat(server.test(right, "admin@kita.example", Locale.GERMAN, new MailText("Test", "Test")))
                .isEmpty();
    }

    @Test
    void the_password_of_the_server_is_sealed_and_kept_when_not_typed_again() {
        connect();
        assertThat(jdbc.sql("select password from mail_server")
                        .query(String.class)
                        .single())
                .doesNotContain("geheim");
        assertThat(server.current().password()).isNull();
        assertThat(server.save(settings(post.getSmtp().getPort(), null, 1))).isTrue();
        assertThat(server.complete().orElseThrow().password()).isEqualTo("geheim");
        assertThat(server.save(settings(25, null, 1))).as("the second editor").isFalse();
    }

    @Test
    void a_mail_that_has_left_is_sent_again_as_a_new_one_with_a_new_secret() throws Exception {
        connect();
        MailId first = send("anna@kita.example");
        delivery.run();
        MailId second = ((Outbox.Again.Queued) outbox.sendAgain(first)).id();
        assertThat(second).isNotEqualTo(first);
        delivery.run();
        assertThat(GreenMailUtil.getBody(post.getReceivedMessages()[1])).contains("https://portal.example/neu");
    }

    @Test
    void a_template_must_know_its_placeholders_and_the_second_editor_is_told() {
        assertThat(templates.check(KindForTests.KEY, new MailText("", "{Vorname}")))
                .containsExactlyInAnyOrder(
                        new MailTemplates.Problem.Missing(true),
                        new MailTemplates.Problem.Unknown(false, "{vorname}"),
                        new MailTemplates.Problem.Needed("{Link}"));
        MailText text = new MailText("Neu", "{Link}");
        assertThat(templates.save(KindForTests.KEY, Locale.GERMAN, text, 1)).isTrue();
        assertThat(templates.save(KindForTests.KEY, Locale.GERMAN, text, 1)).isFalse();
        assertThat(templates.save(KindForTests.KEY, Locale.GERMAN, text, 0)).isFalse();
    }

    @Test
    void a_value_cannot_smuggle_in_a_placeholder() {
        MailText text = new MailText("{Name}", "{Name} {Link}").filled(Map.of("Name", "{Link}"));
        assertThat(text.filled(Map.of("Link", LINK)).subject()).isEqualTo("(Link)");
    }

    @Test
    void after_erasure_nothing_of_a_person_is_left_in_the_outbox() {
        UUID head = UUID.randomUUID();
        send("anna@kita.example");
        mails.send(new NewMail(
                KindForTests.KEY,
                head,
                "leitung@kita.example",
                "Hanna Haupt",
                Locale.GERMAN,
                Map.of("Name", "Anna Müller"),
                Map.of("Link", LINK),
                Set.of(person)));
        assertThat(personal.of(person)).hasSize(2);
        personal.erase(person);
        assertThat(outbox.count(new OutboxFilter("Müller", null, null))).isZero();
        assertThat(outbox.list(OutboxFilter.NONE, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.address()).isEqualTo("leitung@kita.example");
            assertThat(row.text().body()).isEmpty();
        });
        delivery.run();
        assertThat(outbox.list(OutboxFilter.NONE, 0, 10).getFirst().state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void only_administrators_see_mails_and_change_templates_and_server() {
        world.signIn(world.person("Hanna", "Haupt"));
        assertThatThrownBy(() -> outbox.count(OutboxFilter.NONE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> server.current()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> templates.reset(KindForTests.KEY, Locale.GERMAN))
                .isInstanceOf(AccessDeniedException.class);
    }

    private MailId send(String address) {
        return mails.send(new NewMail(
                KindForTests.KEY,
                person,
                address,
                "Anna Müller",
                Locale.GERMAN,
                Map.of("Name", "Anna Müller"),
                Map.of("Link", LINK),
                Set.of()));
    }

    private void connect() {
        assertThat(server.save(settings(post.getSmtp().getPort(), "geheim", 0))).isTrue();
    }

    private void connectAgain() {
        assertThat(server.save(settings(post.getSmtp().getPort(), "geheim", 1))).isTrue();
        post.setUser("portal@kita.example", "portal", "geheim");
    }

    private static MailServerSettings settings(
            int port, @org.jspecify.annotations.Nullable String password, int version) {
        return new MailServerSettings(
                "127.0.0.1",
                port,
                MailServerSettings.Security.NONE,
                "portal",
                password,
                "portal@kita.example",
                "Kita-Portal",
                version);
    }
}
