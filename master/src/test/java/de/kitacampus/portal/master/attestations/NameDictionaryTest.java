package de.kitacampus.portal.master.attestations;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.testing.FakeMaster.FakeResults;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An attacker with a copy of the database, a million names and the salts that somebody lazy would have taken. */
@AccountingTest
class NameDictionaryTest {

    private static final int FIRST_NAMES = 1_000;
    private static final int LAST_NAMES = 1_000;
    private static final List<String> SYLLABLES = List.of("an", "be", "fa", "li", "mü", "ju", "so", "ter", "ka", "wei");

    @Autowired
    FakePortals portals;

    @Autowired
    FakeResults results;

    @Autowired
    SettableClock clock;

    @Autowired
    Attestations attestations;

    @Autowired
    JdbcClient jdbc;

    private final VerificationCode code = VerificationCode.random(new SecureRandom());
    private final BookingId booking = BookingId.random();
    private final UserId user = UserId.random();

    @Test
    void a_dictionary_of_a_million_names_finds_nobody() {
        TestPortal portal = someonePassed("Anbefa Mükaju");
        Set<Long> stored = jdbc.sql("select commitment from attestation").query(String.class).list().stream()
                .map(NameDictionaryTest::beginning)
                .collect(Collectors.toSet());
        List<byte[]> guessedSalts = List.of(
                new byte[VerificationCode.BYTES],
                bytesOf(booking.value()),
                bytesOf(user.value()),
                bytesOf(portal.id().value()));
        AtomicLong tried = new AtomicLong();

        long found = IntStream.range(0, FIRST_NAMES)
                .parallel()
                .mapToLong(first -> hits(first, guessedSalts, stored, tried))
                .sum();

        assertThat(found).isZero();
        assertThat(tried).hasValue(4_000_000);
        assertThat(hash(sha256(), code.salt(), NameCommitment.normalised("Anbefa Mükaju")))
                .as("with the salt on the paper the same search finds her")
                .isIn(stored);
    }

    private TestPortal someonePassed(String name) {
        clock.set(FakeMaster.NOW);
        TestPortal portal = portals.enrol(clock);
        CourseNumber course = CourseNumber.of("1.9.04");
        results.put(
                portal.id(),
                new CourseResult(
                        1,
                        user,
                        course,
                        booking,
                        3,
                        CourseResult.State.PASSED,
                        new BigDecimal("92.50"),
                        1_500,
                        FakeMaster.NOW,
                        FakeMaster.NOW,
                        FakeMaster.NOW));
        assertThat(attestations.issue(
                        portal.id(),
                        new AttestationRequest(user, course, booking, NameCommitment.to(code, name, null))))
                .isInstanceOf(AttestationOutcome.Issued.class);
        return portal;
    }

    private static long hits(int first, List<byte[]> salts, Set<Long> stored, AtomicLong tried) {
        MessageDigest digest = sha256();
        long hits = 0;
        for (int last = 0; last < LAST_NAMES; last++) {
            String name = NameCommitment.normalised(name(first) + " " + name(last));
            for (byte[] salt : salts) {
                hits += stored.contains(hash(digest, salt, name)) ? 1 : 0;
                tried.incrementAndGet();
            }
        }
        return hits;
    }

    private static String name(int number) {
        return SYLLABLES.get(number / 100) + SYLLABLES.get(number / 10 % 10) + SYLLABLES.get(number % 10);
    }

    private static long hash(MessageDigest digest, byte[] salt, String normalised) {
        digest.update(salt);
        return ByteBuffer.wrap(digest.digest(normalised.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static long beginning(String commitment) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(commitment)).getLong();
    }

    private static byte[] bytesOf(UUID id) {
        return ByteBuffer.allocate(VerificationCode.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
