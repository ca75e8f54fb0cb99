package de.kitacampus.portal.slave.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What happens when a certificate no longer counts. */
@InTheWorld
class RevokedCertificatesTest extends CertificateFixture {

    @Test
    void a_revoked_certificate_is_not_handed_out_and_the_master_is_told_until_it_knows() {
        pass(anna);
        attestAll();
        Certificate certificate = only();
        world.signInAsAdmin();
        assertThat(office.revoke(certificate.id(), RevocationReason.RESULT_NOT_VALID, "Abgeschrieben"))
                .isTrue();
        assertThat(office.revoke(certificate.id(), RevocationReason.OTHER, "")).isFalse();
        assertThat(documents.pdf(certificate.id(), Locale.GERMAN)).isEmpty();
        var due = dispatch.nextRevocation().orElseThrow();
        assertThat(due.number()).isEqualTo(certificate.number());
        dispatch.revocationRefused(due.number(), "INTERNAL");
        assertThat(dispatch.nextRevocation()).isEmpty();
        world.time().tick(Duration.ofHours(1));
        assertThat(dispatch.nextRevocation()).contains(due);

        dispatch.revoked(revocation(certificate, "RESULT_NOT_VALID", true));

        assertThat(dispatch.nextRevocation()).isEmpty();
        assertThat(office.page(CertificateQuery.ALL, 0, 10)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(CertificateState.REVOKED);
            assertThat(Objects.requireNonNull(one.revocation()).note()).isEqualTo("Abgeschrieben");
        });
        assertThat(dispatch.nextRequest()).isEmpty();
    }

    @Test
    void what_the_provider_revokes_is_revoked_here_also_for_a_reason_unknown_here() {
        pass(anna);
        attestAll();
        dispatch.revoked(revocation(only(), "A_REASON_OF_A_MUCH_NEWER_MASTER_WITH_A_LONG_NAME", false));
        assertThat(only().state()).isEqualTo(CertificateState.REVOKED);
        assertThat(Objects.requireNonNull(only().revocation()).byCarrier()).isFalse();
        dispatch.revoked(revocation(only(), "OTHER", false));
    }

    @Test
    void a_wrong_name_is_followed_by_a_certificate_with_the_present_one() {
        pass(anna);
        attestAll();
        Certificate wrong = only();
        world.person(new Person(anna.id(), "Anna", "Meier", null, null, anna.centres(), anna.roles(), List.of(), true));
        world.signInAsAdmin();
        office.revoke(wrong.id(), RevocationReason.NAME_CHANGED, "Heirat");
        dispatch.revoked(revocation(wrong, "NAME_CHANGED", true));
        dispatch.revoked(revocation(wrong, "NAME_CHANGED", true));
        attestAll();
        world.signIn(anna);
        assertThat(mine.all())
                .extracting(Certificate::name, Certificate::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Anna Müller", CertificateState.REVOKED),
                        org.assertj.core.groups.Tuple.tuple("Anna Meier", CertificateState.ISSUED));
    }
}
