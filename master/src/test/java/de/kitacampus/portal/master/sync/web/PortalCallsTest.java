package de.kitacampus.portal.master.sync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.common.wire.v1.KeyAnnouncement;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.MasterHealth;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakeKeys;
import de.kitacampus.portal.master.testing.FakeMaster.FakePricing;
import de.kitacampus.portal.master.testing.FakeMaster.FakeResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MvcResult;

/** What the single calls answer. */
class PortalCallsTest extends ApiScene {

    @Autowired
    FakeKeys masterKeys;

    @Autowired
    FakePricing pricing;

    @Autowired
    FakeResults results;

    @Test
    void the_catalog_is_told_with_prices_and_only_when_it_changed() throws Exception {
        MvcResult first = get(ApiPaths.CATALOG).andExpect(status().isOk()).andReturn();
        CatalogSnapshot snapshot = read(first, CatalogSnapshot.class);
        String tag = String.valueOf(first.getResponse().getHeader(HttpHeaders.ETAG));

        assertThat(snapshot.courses())
                .extracting(course -> course.number().value())
                .containsExactly("1.9.04", "1.9.05");
        assertThat(snapshot.courses().getFirst().pictureUrl()).isEqualTo(FakeMaster.URL + "/pictures/1.9.04");
        assertThat(tag).isEqualTo("\"" + snapshot.version() + "\"");
        assertThat(pricing.quoted(portals.customerOf(portal), snapshot.version(), CourseNumber.of("1.9.04")))
                .isPresent();

        String token = portal.token("GET", ApiPaths.CATALOG);
        mvc.perform(call(HttpMethod.GET, ApiPaths.CATALOG, token, NOTHING).header(HttpHeaders.IF_NONE_MATCH, tag))
                .andExpect(status().isNotModified())
                .andExpect(header().string(HttpHeaders.ETAG, tag));
        get(ApiPaths.CATALOG).andExpect(status().isOk());
        assertThat(pricing.quotes(portals.customerOf(portal))).isEqualTo(1);
    }

    @Test
    void usage_gets_a_receipt_and_a_repeat_the_same_one() throws Exception {
        SignedDocument batch = new SignedDocument(new TestJournal(portal).closeSigned(TestJournal.booking("1.9.04")));

        SignedDocument first = read(
                post(ApiPaths.USAGE_BATCHES, batch).andExpect(status().isOk()).andReturn(), SignedDocument.class);
        SignedDocument second = read(post(ApiPaths.USAGE_BATCHES, batch).andReturn(), SignedDocument.class);

        assertThat(second).isEqualTo(first);
        UsageReceipt receipt = new DocumentVerifier(keys.current().publicKey())
                .verify(first.jws(), SignedDocument.USAGE_RECEIPT, UsageReceipt.class);
        assertThat(receipt.lastSequence()).isEqualTo(1);
        assertThat(receipt.catalogVersion()).isNotNull();
        get(ApiPaths.HEALTH).andExpect(jsonPath("$.journal.sequence").value(1));
        get(ApiPaths.STATEMENTS + "/2026-11")
                .andExpect(jsonPath("$.bookings").value(1))
                .andExpect(jsonPath("$.purchasePrice.amount").value("39.00"));
        get(ApiPaths.STATEMENTS + "/november")
                .andExpect(status().isBadRequest())
                .andExpect(problem(ProblemCode.MESSAGE_UNREADABLE));
    }

    @Test
    void a_batch_that_does_not_fit_is_refused_with_its_code() throws Exception {
        TestJournal journal = new TestJournal(portal);
        journal.close(TestJournal.booking("1.9.04"));
        String second = journal.closeSigned(TestJournal.booking("1.9.04"));
        TestJournal other = new TestJournal(portal);

        post(ApiPaths.USAGE_BATCHES, new SignedDocument(second))
                .andExpect(status().isConflict())
                .andExpect(problem(ProblemCode.JOURNAL_GAP));
        post(ApiPaths.USAGE_BATCHES, new SignedDocument(other.closeSigned(TestJournal.booking("1.9.05"))))
                .andExpect(status().isOk());
        post(ApiPaths.USAGE_BATCHES, new SignedDocument(new TestJournal(portal).closeSigned(TestJournal.ownUse("a"))))
                .andExpect(status().isConflict())
                .andExpect(problem(ProblemCode.JOURNAL_FORK));
        post(ApiPaths.USAGE_BATCHES, new SignedDocument("a.b.c"))
                .andExpect(status().isForbidden())
                .andExpect(problem(ProblemCode.REQUEST_REFUSED));
        post(ApiPaths.USAGE_BATCHES, "text")
                .andExpect(status().isBadRequest())
                .andExpect(problem(ProblemCode.MESSAGE_UNREADABLE));
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "x1, 404, COURSE_UNKNOWN",
        "x2, 409, COURSE_NOT_PLAYABLE",
        "x3, 409, USAGE_PERIOD_OVER",
        "x4, 422, RETURN_URL_FOREIGN",
        "x5, 409, RETAKE_TOO_EARLY",
        "x6, 409, NO_ATTEMPT_LEFT"
    })
    void a_launch_that_cannot_be_is_explained(String language, int status, ProblemCode code) throws Exception {
        post(ApiPaths.LAUNCHES, launch(language)).andExpect(status().is(status)).andExpect(problem(code));
    }

    @Test
    void a_launch_gets_a_ticket() throws Exception {
        post(ApiPaths.LAUNCHES, launch("de"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ticket").value("ticket"));
    }

    private static LaunchRequest launch(String language) {
        return new LaunchRequest(
                UserId.random(),
                CourseNumber.of("1.9.04"),
                BookingId.random(),
                FakeMaster.NOW.plusSeconds(60),
                TestPortal.URL + "/",
                language);
    }

    @Test
    void results_are_waited_for_no_longer_than_allowed() throws Exception {
        MvcResult pending = get(ApiPaths.RESULTS + "?after=7&wait=3600").andReturn();

        mvc.perform(asyncDispatch(pending))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.next").value(7));
        assertThat(results.waited()).isEqualTo(properties.longestWait());
        get(ApiPaths.RESULTS + "?after=x").andExpect(problem(ProblemCode.MESSAGE_UNREADABLE));
    }

    @Test
    void every_contact_tells_the_masters_keys_under_its_current_one() throws Exception {
        MasterHealth before = read(get(ApiPaths.HEALTH).andReturn(), MasterHealth.class);
        masterKeys.rotate();
        MasterHealth after = read(get(ApiPaths.HEALTH).andReturn(), MasterHealth.class);

        assertThat(after.keys()).isNotEqualTo(before.keys());
        KeyAnnouncement told = new DocumentVerifier(keys.current().publicKey())
                .verify(
                        java.util.Objects.requireNonNull(after.keys()).jws(),
                        SignedDocument.MASTER_KEYS,
                        KeyAnnouncement.class);
        assertThat(told.keys())
                .containsExactlyElementsOf(
                        keys.published().stream().map(PublicKey::jwk).toList());
    }
}
