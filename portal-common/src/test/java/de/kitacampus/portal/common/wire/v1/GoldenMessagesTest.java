package de.kitacampus.portal.common.wire.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.journal.JournalEntry;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the contract still: what is written equals the golden file, and what an older or newer partner writes is read. To record
 * a message that was added, run with {@code -Dgolden.record=true} and look at the difference.
 */
class GoldenMessagesTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:15:30.123456Z");
    private static final Instant FULL_SECOND = Instant.parse("2026-11-22T08:15:30Z");
    private static final UUID ID = UUID.fromString("0190a6f0-5a5a-7c3c-8d4e-0123456789ab");
    private static final PortalId PORTAL = PortalId.of("8f14e45f-ceea-467f-a8a1-1d4b2f3c4d5e");
    private static final UserId USER = UserId.of("45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26");
    private static final BookingId BOOKING = new BookingId(ID);
    private static final CourseNumber COURSE = CourseNumber.of("1.9.04");
    private static final JournalHash HASH = new JournalHash("ab".repeat(32));
    private static final Map<String, Object> JWK =
            new TreeMap<>(Map.of("crv", "P-256", "kty", "EC", "x", "eA", "y", "eQ"));

    private static final NameCommitment COMMITMENT = new NameCommitment("ef".repeat(32));
    private static final CertificateNumber NUMBER = new CertificateNumber("3D25V-T4F58");

    static Stream<Arguments> messages() {
        return Stream.of(
                        new ApiProblem(409, ProblemCode.JOURNAL_GAP.name(), "The batch does not follow", "expected 8"),
                        attestation(),
                        new AttestationRequest(USER, COURSE, BOOKING, COMMITMENT),
                        new Revocation(NUMBER, RevocationReason.NAME_CHANGED.name(), true, FULL_SECOND),
                        new RevocationList(List.of(
                                new Revocation(NUMBER, RevocationReason.NAME_CHANGED.name(), true, FULL_SECOND))),
                        new RevocationRequest(RevocationReason.NAME_CHANGED.name()),
                        new CatalogSnapshot("9f86d081", FULL_SECOND, List.of(fullCourse(), plainCourse())),
                        result(),
                        new Enrolment(
                                PORTAL,
                                CustomerNumber.of("GRA-99001"),
                                "Träger Süd e. V.",
                                "https://master.example",
                                "https://content.example",
                                List.of(JWK),
                                FULL_SECOND),
                        new EnrolmentRequest("code", "https://portal.example", JWK, "1.0", AT),
                        new JournalHead(1, 7, HASH.hex()),
                        new KeyAnnouncement(List.of(JWK), FULL_SECOND),
                        new LaunchRequest(USER, COURSE, BOOKING, FULL_SECOND, "https://portal.example/kurse", "de"),
                        new LaunchTicket("ticket", "https://content.example/launch", FULL_SECOND),
                        new MasterHealth(
                                AT,
                                "1.0",
                                List.of(1),
                                new JournalHead(1, 7, HASH.hex()),
                                new SignedDocument("header.payload.signature")),
                        new MonthStatement(
                                new BillingPeriod(YearMonth.of(2026, 11)),
                                12,
                                Money.euro("468.00"),
                                Money.euro("556.92"),
                                3,
                                new JournalHead(1, 7, HASH.hex())),
                        new StatementLines(
                                new BillingPeriod(YearMonth.of(2026, 11)),
                                new JournalHead(1, 7, HASH.hex()),
                                List.of(new StatementLine(
                                        ID,
                                        UsageType.COURSE_BOOKED.name(),
                                        COURSE.value(),
                                        CentreCode.of("K01"),
                                        AT,
                                        Money.euro("39.00"))),
                                new StatementLines.Place(1, 7)),
                        dispute(),
                        new DisputeList("abc123", List.of(disputeStatus())),
                        disputeStatus(),
                        new CarrierInvoices("abc123", List.of(invoice())),
                        new InvoiceDetails(
                                invoice(),
                                "RE-2026-000006",
                                List.of(new BilledLine(
                                        1,
                                        COURSE.value(),
                                        "Belehrung",
                                        "Nachtrag Oktober 2026",
                                        new BillingPeriod(YearMonth.of(2026, 10)),
                                        3,
                                        Money.euro("39.00"),
                                        Money.euro("117.00"),
                                        VatRate.STANDARD)),
                                List.of(new BilledBooking(
                                        1, ID, BOOKING, COURSE, CentreCode.of("K01"), AT, Money.euro("39.00"))),
                                List.of(new BilledShare(1, "Nord", 2, Money.euro("78.00"))),
                                List.of("PDF", "XML")),
                        new InvoiceFile("RE-2026-000007.pdf", "application/pdf", "JVBERg=="),
                        new ResultsPage(List.of(result()), 42),
                        new SignedDocument("header.payload.signature"),
                        event(),
                        batch(),
                        new UsageReceipt(
                                PORTAL,
                                1,
                                ID,
                                "cd".repeat(32),
                                1,
                                2,
                                HASH,
                                List.of(
                                        new UsageReceipt.Outcome(1, UsageReceipt.Verdict.ACCEPTED, null),
                                        new UsageReceipt.Outcome(
                                                2, UsageReceipt.Verdict.QUARANTINED, "no such course")),
                                "9f86d081",
                                AT))
                .map(message -> arguments(message.getClass().getSimpleName(), message));
    }

    private static CatalogCourse fullCourse() {
        return new CatalogCourse(
                COURSE,
                "Belehrung nach § 43 IfSG",
                "Jährlich für die Küche",
                "Zeile 1\nZeile 2",
                List.of("law", "new"),
                List.of("kitchen"),
                List.of(new CatalogCourse.Author("Dr. Anna Beispiel", "Ärztin")),
                45,
                Money.euro("31.20"),
                Money.euro("39.00"),
                VatTreatment.EXEMPT,
                VatRate.NONE,
                "§ 4 Nr. 21 UStG",
                3,
                80,
                new CatalogCourse.MandatoryRule(24, "§ 43 Abs. 4 IfSG"),
                "https://master.example/pictures/1.9.04",
                true,
                new CatalogCourse.RetakeRule(3, 24));
    }

    private static CatalogCourse plainCourse() {
        return new CatalogCourse(
                CourseNumber.of("2.f3.0w1"),
                "Natur",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                30,
                Money.euro("10.00"),
                Money.euro("10.00"),
                VatTreatment.STANDARD,
                VatRate.STANDARD,
                null,
                3,
                50,
                null,
                null,
                false);
    }

    private static Attestation attestation() {
        return new Attestation(
                "https://master.example",
                1_795_335_330,
                NUMBER,
                COURSE,
                "Belehrung nach § 43 IfSG",
                2,
                new BigDecimal("83.33"),
                80,
                AT,
                45,
                1_234,
                "§ 43 Abs. 4 IfSG",
                PORTAL,
                CustomerNumber.of("GRA-99001"),
                "Träger Süd e. V.",
                COMMITMENT);
    }

    private static RaisedDispute dispute() {
        return new RaisedDispute(ID, PORTAL.value(), DisputeReason.WRONG_PRICE.name(), Money.euro("30.00"));
    }

    private static DisputeStatus disputeStatus() {
        return new DisputeStatus(
                dispute(),
                COURSE,
                CentreCode.of("K01"),
                AT,
                Money.euro("39.00"),
                AT,
                new DisputeStatus.Decision(true, Money.euro("9.00"), "RK-2026-000007", "Sie haben recht.", AT));
    }

    private static CarrierInvoice invoice() {
        return new CarrierInvoice(
                "RE-2026-000007",
                "INVOICE",
                new BillingPeriod(YearMonth.of(2026, 11)),
                "K01",
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 15),
                Money.euro("117.00"),
                Money.euro("139.23"),
                Money.euro("100.00"),
                "ST-2026-000001");
    }

    private static CourseResult result() {
        return new CourseResult(
                42,
                USER,
                COURSE,
                BOOKING,
                2,
                CourseResult.State.PASSED,
                new BigDecimal("83.33"),
                1_234,
                FULL_SECOND,
                AT,
                AT);
    }

    private static UsageEvent event() {
        return new UsageEvent(
                ID,
                UsageType.COURSE_BOOKED,
                BOOKING,
                USER,
                COURSE,
                null,
                CentreCode.of("SONNE"),
                Money.euro("39.00"),
                Money.euro("0.00"),
                VatRate.STANDARD,
                "9f86d081",
                AT);
    }

    private static UsageBatch batch() {
        return UsageBatch.close(
                PORTAL,
                1,
                ID,
                JournalHash.START,
                AT,
                List.of(new JournalEntry(1, "{\"a\":\"ä\"}"), new JournalEntry(2, "{}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void what_is_written_equals_the_golden_file(String name, Object message) throws IOException {
        if (Boolean.getBoolean("golden.record")) {
            Files.writeString(
                    Path.of("src/test/resources/wire/v1/" + name + ".json"),
                    WireJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(message) + "\n");
        }
        assertThat(WireJson.mapper().readTree(WireJson.write(message))).isEqualTo(golden(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void a_partner_who_says_more_is_understood(String name, Object message) throws IOException {
        JsonNode talkative = withUnknownFields(golden(name));

        assertThat(WireJson.read(talkative.toString(), message.getClass())).isEqualTo(message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void every_field_that_is_not_optional_is_required(String name, Object message) throws IOException {
        ObjectNode golden = (ObjectNode) golden(name);
        for (var component : message.getClass().getRecordComponents()) {
            boolean optional =
                    component.getAnnotatedType().isAnnotationPresent(org.jspecify.annotations.Nullable.class);
            JsonNode less = golden.deepCopy().remove(List.of(component.getName()));
            if (!optional && !component.getType().isPrimitive()) {
                assertThatThrownBy(() -> WireJson.read(less.toString(), message.getClass()))
                        .as("%s without %s", name, component.getName())
                        .isInstanceOf(UnreadableMessage.class);
            }
        }
    }

    @Test
    void an_amount_is_a_decimal_text_and_a_time_is_utc() throws IOException {
        assertThat(WireJson.write(event()))
                .contains("\"purchasePrice\":{\"amount\":\"39.00\",\"currency\":\"EUR\"}")
                .contains("\"occurredAt\":\"2026-11-22T08:15:30.123456Z\"")
                .contains("\"course\":\"1.9.04\"")
                .doesNotContain("contentId")
                .doesNotContain("contentTitle");
    }

    @Test
    void a_title_of_own_content_is_told_only_if_there_is_one() {
        UsageEvent event = event();
        UsageEvent titled = new UsageEvent(
                event.eventId(),
                UsageType.OWN_CONTENT_USED,
                event.bookingId(),
                event.userId(),
                null,
                "E-0017",
                event.centre(),
                Money.zeroEuro(),
                event.sellingPrice(),
                event.vatRate(),
                null,
                event.occurredAt(),
                "Brandschutzordnung");
        assertThat(WireJson.write(titled)).contains("\"contentTitle\":\"Brandschutzordnung\"");
        assertThat(WireJson.read(WireJson.write(titled), UsageEvent.class)).isEqualTo(titled);
    }

    @Test
    void what_is_no_message_is_unreadable() {
        for (String text :
                List.of("", "null", "[]", "{", "{}", "{\"jws\":null}", "{\"jws\":\"a\"} {}", "{\"jws\":{}}")) {
            assertThatThrownBy(() -> WireJson.read(text, SignedDocument.class))
                    .as(text)
                    .isInstanceOf(UnreadableMessage.class);
        }
    }

    private static JsonNode withUnknownFields(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> withUnknownFields(field.getValue()));
            if (!object.has("crv")) {
                object.put("addedLater", "text");
                object.putObject("addedLaterToo").put("number", 1);
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(GoldenMessagesTest::withUnknownFields);
        }
        return node;
    }

    private static JsonNode golden(String name) throws IOException {
        try (InputStream in = GoldenMessagesTest.class.getResourceAsStream("/wire/v1/" + name + ".json")) {
            assertThat(in).as("golden file of %s", name).isNotNull();
            return WireJson.mapper().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
