package de.kitacampus.portal.master.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.master.invoicing.InvoiceMail.State;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/** With a real mail server in this process. */
@AccountingTest
@WithMockUser(username = "frieda.buchhalterin", roles = "ACCOUNTING")
class InvoiceMailsTest {

    private static final String ADDRESS = "rechnung@traeger.example";

    @Autowired
    InvoiceMailStore store;

    @Autowired
    InvoiceStore invoices;

    @Autowired
    Sellers sellers;

    @Autowired
    InvoiceDocuments documents;

    @Autowired
    InvoiceMails withoutServer;

    @Autowired
    CurrentAccount account;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    @BeforeEach
    void an_empty_outbox() {
        clock.set(FakeMaster.NOW);
        sellers.save(InvoicesForTests.SELLER, sellers.latest().version());
        jdbc.sql("delete from invoice_mail_queue").update();
        server.start();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private InvoicePost post() {
        return new InvoicePost(sender, "");
    }

    private InvoiceMails mails() {
        return new InvoiceMails(store, post(), _ -> Optional.empty(), account, clock);
    }

    private InvoiceMails.Outcome send(Invoice invoice, String address) {
        return transaction.execute(_ -> mails().send(invoice.number(), address));
    }

    private void deliver() {
        new InvoiceMailDelivery(store, invoices, post(), clock).run();
    }

    private static Buyer buyer(String email) {
        return new Buyer(
                "GRA-00001",
                "Kita-Verbund Sonnenhügel gGmbH",
                "",
                "Weg 1",
                "10623",
                "Berlin",
                "DE",
                email,
                "",
                "04011000-12345-03",
                "");
    }

    private Invoice issue(InvoiceMails mails, String email, String price) {
        YearMonth month = YearMonth.of(2026, 10);
        InvoiceLine line = new InvoiceLine(
                "1.9.04", "Belehrung", "", month, null, 2, new BigDecimal(price), new Tax(new BigDecimal("19"), ""));
        InvoiceDraft draft =
                new InvoiceDraft(InvoiceKind.INVOICE, month, null, buyer(email), 14, List.of(line), null, "");
        IssuingInvoices issuing = new IssuingInvoices(invoices, sellers, documents, mails, account, clock);
        return transaction.execute(_ -> issuing.issue(draft, null, List::of));
    }

    private Invoice issue() {
        return issue(mails(), ADDRESS, "39.00");
    }

    private InvoiceMail only(Invoice invoice) {
        List<InvoiceMail> all = withoutServer.of(invoice.number());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<BodyPart> parts(MimeMessage message) throws Exception {
        Multipart all = (Multipart) message.getContent();
        List<BodyPart> parts = new ArrayList<>();
        for (int place = 0; place < all.getCount(); place++) {
            parts.add(all.getBodyPart(place));
        }
        return parts;
    }

    private static String text(MimeMessage message) throws Exception {
        Multipart inner = (Multipart) parts(message).getFirst().getContent();
        BodyPart part = inner.getBodyPart(0);
        Object content = part.getContent();
        return (content instanceof Multipart deeper ? deeper.getBodyPart(0).getContent() : content).toString();
    }

    @Test
    void an_invoice_arrives_with_its_documents_as_they_were_issued() throws Exception {
        Invoice invoice = issue();
        assertThat(only(invoice).state()).isEqualTo(State.WAITING);
        deliver();

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getAllRecipients()[0]).hasToString(ADDRESS);
        assertThat(arrived.getReplyTo()[0]).hasToString("rechnung@kita-campus.example");
        assertThat(arrived.getSubject())
                .isEqualTo("Rechnung " + invoice.number() + " – Kita-Campus Bildung & Medien GmbH");
        assertThat(text(arrived))
                .contains("Damen und Herren", invoice.number(), "Oktober 2026", "92,82", "Zahlbar ohne Abzug bis zum");
        List<BodyPart> files = parts(arrived).subList(1, 3);
        assertThat(files)
                .extracting(BodyPart::getFileName)
                .containsExactlyInAnyOrderElementsOf(invoices.documents(invoice.number()).stream()
                        .map(InvoiceDocument::fileName)
                        .toList());
        InvoiceDocument pdf = invoices.documents(invoice.number()).stream()
                .filter(document -> document.kind() == InvoiceDocument.Kind.PDF)
                .findFirst()
                .orElseThrow();
        for (BodyPart file : files) {
            if (pdf.fileName().equals(file.getFileName())) {
                assertThat(file.getInputStream().readAllBytes()).isEqualTo(pdf.content());
            }
        }
        assertThat(only(invoice).state()).isEqualTo(State.SENT);
    }

    @Test
    void a_mail_names_nobody_of_the_office_or_of_a_portal() {
        issue();
        deliver();
        assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]))
                .doesNotContainIgnoringCase("frieda")
                .doesNotContainIgnoringCase("buchhalterin");
    }

    @Test
    void an_invoice_over_nothing_is_sent_as_well() throws Exception {
        issue(mails(), ADDRESS, "0.00");
        deliver();
        assertThat(text(server.getReceivedMessages()[0])).contains("Es ist nichts zu zahlen.");
    }

    @Test
    void what_is_rolled_back_is_not_sent() {
        int before = server.getReceivedMessages().length;
        transaction.executeWithoutResult(status -> {
            issue();
            status.setRollbackOnly();
        });
        deliver();
        assertThat(server.getReceivedMessages()).hasSize(before);
    }

    @Test
    void a_sent_mail_is_not_sent_again_by_itself() {
        issue();
        deliver();
        clock.tick(Duration.ofDays(3));
        deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_server_that_is_away_is_tried_again_with_growing_pauses_and_given_up_visibly() {
        Invoice invoice = issue();
        server.stop();
        deliver();
        InvoiceMail failed = only(invoice);
        assertThat(failed.state()).isEqualTo(State.WAITING);
        assertThat(failed.reason()).isNotEmpty();
        assertThat(failed.nextTry()).isEqualTo(FakeMaster.NOW.plus(InvoiceMailDelivery.PAUSES.getFirst()));
        for (Duration pause : InvoiceMailDelivery.PAUSES) {
            clock.tick(pause.minusSeconds(1));
            deliver();
            assertThat(only(invoice).state()).isEqualTo(State.WAITING);
            clock.tick(Duration.ofSeconds(1));
            deliver();
        }
        assertThat(only(invoice).state()).isEqualTo(State.FAILED);
        assertThat(jdbc.sql("select count(*) from invoice_mail_try where mail_id = ?")
                        .param(failed.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(InvoiceMailDelivery.PAUSES.size() + 1);
    }

    @Test
    void what_was_cut_off_between_taking_and_telling_is_tried_again_under_the_same_id() throws Exception {
        Invoice invoice = issue();
        InvoiceMailStore.Claimed lost =
                store.claim(clock.instant(), Duration.ofMinutes(10)).orElseThrow();
        deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.tick(Duration.ofMinutes(11));
        deliver();
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .contains(lost.id().toString());
        assertThat(only(invoice).state()).isEqualTo(State.SENT);
    }

    @Test
    void it_is_sent_again_to_another_address_and_both_sendings_stay() {
        Invoice invoice = issue();
        deliver();
        assertThat(send(invoice, "kein at")).isInstanceOf(InvoiceMails.Outcome.NotAnAddress.class);
        assertThat(send(invoice, " ")).isInstanceOf(InvoiceMails.Outcome.NotAnAddress.class);
        assertThat(send(invoice, "amt@stadt.example")).isInstanceOf(InvoiceMails.Outcome.Queued.class);
        assertThat(send(invoice, "amt@stadt.example")).isInstanceOf(InvoiceMails.Outcome.Queued.class);
        deliver();
        assertThat(withoutServer.of(invoice.number()))
                .extracting(InvoiceMail::address, InvoiceMail::state)
                .containsExactlyInAnyOrder(tuple("amt@stadt.example", State.SENT), tuple(ADDRESS, State.SENT));
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void without_a_server_the_invoice_says_so_and_nothing_waits_to_surprise_anybody() {
        Invoice invoice = issue(withoutServer, ADDRESS, "39.00");
        assertThat(only(invoice).state()).isEqualTo(State.NO_SERVER);
        assertThat(withoutServer.send(invoice.number(), ADDRESS)).isInstanceOf(InvoiceMails.Outcome.NoServer.class);
        deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(send(invoice, ADDRESS)).isInstanceOf(InvoiceMails.Outcome.Queued.class);
        deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void without_an_address_there_is_no_sending() {
        assertThat(withoutServer.of(issue(mails(), "", "39.00").number())).isEmpty();
    }

    @Test
    void what_was_sent_cannot_be_changed() {
        Invoice invoice = issue();
        deliver();
        assertThatThrownBy(() -> jdbc.sql("update invoice_mail set address = 'x' where number = ?")
                        .param(invoice.number())
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from invoice_mail_try").update())
                .hasMessageContaining("append-only");
    }
}
