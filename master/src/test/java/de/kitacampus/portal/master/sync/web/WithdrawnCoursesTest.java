package de.kitacampus.portal.master.sync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.master.assortment.Audience;
import de.kitacampus.portal.master.assortment.Audience.Rule;
import de.kitacampus.portal.master.assortment.Audiences;
import de.kitacampus.portal.master.assortment.Audiences.Outcome;
import de.kitacampus.portal.master.content.LaunchOrder;
import de.kitacampus.portal.master.content.NewcomerCheck;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePricing;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MvcResult;

/** What a portal is told of courses that not everybody sees. */
class WithdrawnCoursesTest extends ApiScene {

    private static final CourseNumber COURSE = CourseNumber.of("1.9.05");

    @Autowired
    Audiences audiences;

    @Autowired
    NewcomerCheck newcomers;

    @Autowired
    FakePricing pricing;

    @Autowired
    CurrentAccount current;

    @AfterEach
    void everybodySeesItAgain() {
        allow(Audience.EVERYBODY);
    }

    private Outcome allow(Audience audience) {
        return current.asSystem(() -> audiences.change(COURSE, audiences.of(COURSE), audience));
    }

    private static Audience chosen(Set<CustomerNumber> carriers, TestPortal... portals) {
        return new Audience(
                Rule.CHOSEN,
                carriers,
                Arrays.stream(portals).map(TestPortal::id).collect(Collectors.toSet()));
    }

    private MvcResult catalogOf(TestPortal caller) throws Exception {
        return mvc.perform(call(HttpMethod.GET, ApiPaths.CATALOG, caller.token("GET", ApiPaths.CATALOG), NOTHING))
                .andExpect(status().isOk())
                .andReturn();
    }

    private List<CourseNumber> seenBy(TestPortal caller) throws Exception {
        return read(catalogOf(caller), CatalogSnapshot.class).courses().stream()
                .map(CatalogCourse::number)
                .toList();
    }

    private static LaunchOrder order(TestPortal portal, BookingId booking) {
        return new LaunchOrder(
                portal.id(),
                new LaunchRequest(
                        UserId.random(),
                        COURSE,
                        booking,
                        FakeMaster.NOW.plusSeconds(60),
                        "https://portal.test/",
                        "de"));
    }

    @Test
    void a_portal_is_told_of_what_it_may_see_only_and_each_has_a_tag_of_its_own() throws Exception {
        TestPortal other = portals.enrol(clock);
        String before = String.valueOf(catalogOf(portal).getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(allow(chosen(Set.of(portals.customerOf(other))))).isEqualTo(new Outcome.Kept());

        assertThat(seenBy(other)).contains(COURSE);
        assertThat(seenBy(portal)).doesNotContain(COURSE).isNotEmpty();
        String token = portal.token("GET", ApiPaths.CATALOG);
        mvc.perform(call(HttpMethod.GET, ApiPaths.CATALOG, token, NOTHING).header(HttpHeaders.IF_NONE_MATCH, before))
                .andExpect(status().isOk());
        String own = String.valueOf(catalogOf(portal).getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(own).isNotEqualTo(catalogOf(other).getResponse().getHeader(HttpHeaders.ETAG));
    }

    @Test
    void a_single_portal_can_be_chosen() throws Exception {
        allow(chosen(Set.of(), portal));
        assertThat(seenBy(portal)).contains(COURSE);
        assertThat(seenBy(portals.enrol(clock))).doesNotContain(COURSE);
    }

    @Test
    void carriers_with_an_agreed_price_see_it_when_the_agreement_decides() throws Exception {
        TestPortal other = portals.enrol(clock);
        pricing.agree(portals.customerOf(other), COURSE);
        allow(new Audience(Rule.AGREED, Set.of(), Set.of()));
        assertThat(seenBy(other)).contains(COURSE);
        assertThat(seenBy(portal)).doesNotContain(COURSE);
    }

    @Test
    void who_booked_before_may_begin_and_nobody_else() throws Exception {
        TestJournal journal = new TestJournal(portal);
        UsageEvent booking = TestJournal.booking(COURSE.value());
        UsageEvent cancelled = TestJournal.booking(COURSE.value());
        post(
                        ApiPaths.USAGE_BATCHES,
                        new SignedDocument(
                                journal.closeSigned(booking, cancelled, TestJournal.cancellation(cancelled))))
                .andExpect(status().isOk());
        assertThat(newcomers.admits(order(portal, BookingId.random()))).isTrue();

        allow(chosen(Set.of(), portals.enrol(clock)));

        assertThat(newcomers.admits(order(portal, booking.bookingId()))).isTrue();
        assertThat(newcomers.admits(order(portal, BookingId.random()))).isFalse();
        assertThat(newcomers.admits(order(portal, cancelled.bookingId()))).isFalse();
    }

    @Test
    void nobody_is_no_audience_and_the_second_of_two_people_is_told() {
        assertThat(allow(chosen(Set.of()))).isEqualTo(new Outcome.NobodyLeft());
        Audience first = chosen(Set.of(portals.customerOf(portal)));
        allow(first);
        assertThat(current.<Outcome>asSystem(() ->
                        audiences.change(COURSE, Audience.EVERYBODY, new Audience(Rule.AGREED, Set.of(), Set.of()))))
                .isEqualTo(new Outcome.ChangedMeanwhile(first));
    }

    @Test
    void from_the_carriers_side_it_is_added_and_taken_away() throws Exception {
        CustomerNumber carrier = portals.customerOf(portal);
        allow(chosen(Set.of(portals.customerOf(portals.enrol(clock)))));
        Audiences.Row row = rowOf(carrier);
        assertThat(row.sees()).isFalse();
        current.asSystem(() -> audiences.choose(carrier, row, true));
        assertThat(seenBy(portal)).contains(COURSE);
        current.asSystem(() -> audiences.choose(carrier, rowOf(carrier), false));
        assertThat(seenBy(portal)).doesNotContain(COURSE);
    }

    private Audiences.Row rowOf(CustomerNumber carrier) {
        return current.asSystem(() -> audiences.ofCarrier(carrier)).stream()
                .filter(one -> one.course().number().equals(COURSE))
                .findFirst()
                .orElseThrow();
    }
}
