package de.kitacampus.portal.slave.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.slave.testing.InTheWorld;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A certificate that was revoked, by mistake for instance, can be replaced by another. */
@InTheWorld
class ReissueTest extends CertificateFixture {

    private Certificate first;

    @BeforeEach
    void anna_has_a_certificate() {
        pass(anna);
        attestAll();
        first = only();
        world.signInAsAdmin();
    }

    @Test
    void what_the_carrier_revoked_by_mistake_is_issued_anew_once() {
        office.revoke(first.id(), RevocationReason.ISSUED_BY_MISTAKE, "");
        assertThat(office.mayReissue(first))
                .as("while the master does not know")
                .isFalse();
        dispatch.revoked(revocation(first, "ISSUED_BY_MISTAKE", true));

        assertThat(office.mayReissue(first)).isTrue();
        assertThat(office.reissue(first.id())).isTrue();
        assertThat(office.reissue(first.id())).as("a second time").isFalse();
        assertThat(office.mayReissue(first)).isFalse();
        attestAll();

        assertThat(office.page(CertificateQuery.ALL, 0, 10))
                .extracting(Certificate::state, one -> Objects.equals(one.number(), first.number()))
                .containsExactlyInAnyOrder(
                        tuple(CertificateState.REVOKED, true), tuple(CertificateState.ISSUED, false));
        assertThat(documents.pdf(first.id(), Locale.GERMAN))
                .as("the revoked one")
                .isEmpty();
    }

    @Test
    void what_the_provider_revoked_is_not_replaced_by_the_carrier() {
        dispatch.revoked(revocation(first, "RESULT_NOT_VALID", false));

        assertThat(office.mayReissue(first)).isFalse();
        assertThat(office.reissue(first.id())).isFalse();
        assertThat(dispatch.nextRequest()).isEmpty();
    }

    @Test
    void nobody_but_an_administrator_issues_anew() {
        office.revoke(first.id(), RevocationReason.OTHER, "");
        dispatch.revoked(revocation(first, "OTHER", true));
        world.signIn(anna);

        assertThat(office.reissue(first.id())).isFalse();
    }

    @Test
    void a_certificate_that_counts_is_not_issued_a_second_time() {
        assertThat(office.reissue(first.id())).isFalse();
    }

    /** A portal restored from a backup does not know what was issued and revoked meanwhile. */
    @Test
    void what_the_provider_will_never_confirm_is_asked_for_once_and_told_with_the_reason() {
        jdbc.sql("update certificate set state = 'REQUESTED', number = null").update();
        dispatch.refused(
                dispatch.nextRequest().orElseThrow().bookingId(),
                new ApiProblem(409, "ATTESTATION_WITHDRAWN", "no", "RESULT_NOT_VALID"));
        world.time().tick(Duration.ofDays(400));

        assertThat(dispatch.nextRequest()).isEmpty();
        assertThat(office.page(CertificateQuery.ALL, 0, 10)).singleElement().satisfies(one -> {
            assertThat(one.refusal()).contains(RevocationReason.RESULT_NOT_VALID);
            assertThat(office.mayReissue(one)).isFalse();
        });
        world.signIn(anna);
        assertThat(links.links(Set.of(first.booking())))
                .as("nothing is being made")
                .isEmpty();
    }
}
