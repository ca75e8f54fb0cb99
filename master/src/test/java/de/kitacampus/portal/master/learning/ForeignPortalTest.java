package de.kitacampus.portal.master.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.master.content.Delivery;
import de.kitacampus.portal.master.content.LaunchOrder;
import de.kitacampus.portal.master.content.LaunchOutcome;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.PortalState;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** What one portal can do with the numbers of another: nothing to it. */
class ForeignPortalTest extends Delivery {

    private static final String PASSED =
            "{\"cmi\":{\"core\":{\"lesson_status\":\"passed\",\"score\":{\"raw\":\"100\"}}}}";

    @Autowired
    Results results;

    @Test
    void a_ticket_of_another_portal_opens_and_writes_nothing_of_this_one() throws Exception {
        store(TestPackage.scorm12());
        open();
        PortalId other = anotherPortal();
        MvcResult theirs = redeem(((LaunchOutcome.Issued) launchBy(other, "https://andere.example/"))
                .ticket()
                .ticket());
        String session = path(theirs);

        play(theirs, session);

        assertThat(results.of(portal, booking).orElseThrow().state()).as("hers").isEqualTo(State.STARTED);
        assertThat(results.of(other, booking).orElseThrow().state())
                .as("theirs")
                .isEqualTo(State.PASSED);
    }

    @Test
    void a_ticket_leads_back_to_its_own_portal_only() {
        store(TestPackage.scorm12());

        assertThat(launchBy(anotherPortal(), "https://portal.example/kita/kurse"))
                .isInstanceOf(LaunchOutcome.ReturnUrlForeign.class);
    }

    @Test
    void a_ticket_dies_with_its_portal() throws Exception {
        store(TestPackage.scorm12());
        String ticket = ticket().ticket();
        portalIs(PortalState.SUSPENDED);

        MvcResult opened = redeem(ticket);
        String session = path(opened);

        assertThat(opened.getResponse().getCookie("play") == null || page(opened, session) != 200)
                .isTrue();
    }

    private static String path(MvcResult opened) {
        return URI.create(String.valueOf(opened.getResponse().getHeader("Location")))
                .getPath();
    }

    private int page(MvcResult opened, String session) throws Exception {
        return mvc.perform(get(HOST + session)
                        .cookie(Objects.requireNonNull(opened.getResponse().getCookie("play"))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private void play(MvcResult opened, String session) throws Exception {
        for (String call : new String[] {"begin/0", "commit/0?run=1&sequence=1&final=true"}) {
            mvc.perform(post(HOST + session + call)
                            .cookie(Objects.requireNonNull(opened.getResponse().getCookie("play")))
                            .content(PASSED))
                    .andReturn();
        }
    }

    private LaunchOutcome launchBy(PortalId other, String returnUrl) {
        return launches.launch(new LaunchOrder(
                other, new LaunchRequest(user, course, booking, START.plus(Duration.ofDays(90)), returnUrl, "de")));
    }

    private PortalId anotherPortal() {
        PortalId other = PortalId.random();
        isEnrolled(new Portal(
                other,
                "Andere",
                CustomerNumber.of("GRA-99002"),
                PortalState.ACTIVE,
                "https://andere.example/",
                "key",
                "0.1",
                START));
        return other;
    }
}
