package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a session opens that is good, but not for this: other courses, other versions, other sites, other portals. */
class ForeignRequestsTest extends Delivery {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    @Test
    void the_session_of_one_course_opens_no_file_of_another() throws Exception {
        CourseNumber other = anotherCourse();
        store(TestPackage.scorm12().with("nur-a.html", "A"));
        addTo(other, TestPackage.scorm12().with("nur-b.html", "B"));
        Browser mine = open();
        Browser theirs = open(other);

        assertThat(status(theirs.fetch("c/nur-b.html"))).as("its own").isEqualTo(OK);
        assertThat(status(mine.fetch("c/nur-b.html")))
                .as("through the own session")
                .isEqualTo(NOT_FOUND);
        assertThat(status(new Browser(theirs.base, mine.cookie).fetch("c/nur-b.html")))
                .as("at the other session's address")
                .isEqualTo(FORBIDDEN);
    }

    @Test
    void a_session_of_the_new_version_opens_nothing_of_the_old() throws Exception {
        store(TestPackage.scorm12().with("alt.html", "alt"));
        store(TestPackage.scorm12().with("neu.html", "neu"));
        makeCurrent(2);
        Browser newcomer = open();

        assertThat(status(newcomer.fetch("c/neu.html"))).isEqualTo(OK);
        assertThat(status(newcomer.fetch("c/alt.html"))).isEqualTo(NOT_FOUND);
    }

    @Test
    void a_link_on_another_site_gets_nothing_even_in_the_learner_s_own_browser() throws Exception {
        store(TestPackage.scorm12().with("film.mp4", "0123456789"));
        Browser browser = open();

        assertThat(status(
                        browser.fetch(from(browser, "c/film.mp4", "cross-site").header("Sec-Fetch-Dest", "video"))))
                .as("embedded")
                .isEqualTo(FORBIDDEN);
        assertThat(status(browser.fetch(
                        from(browser, "c/index.html", "cross-site").header("Sec-Fetch-Dest", "document"))))
                .as("clicked")
                .isEqualTo(FORBIDDEN);
        assertThat(status(browser.fetch(
                        post(URI.create(HOST + browser.base + "begin/0")).header("Sec-Fetch-Site", "cross-site"))))
                .as("a form")
                .isEqualTo(FORBIDDEN);
        assertThat(status(
                        browser.fetch(from(browser, "c/film.mp4", "same-origin").header("Sec-Fetch-Dest", "video"))))
                .as("asked for by the course")
                .isEqualTo(OK);
        assertThat(status(browser.fetch(from(browser, "", "cross-site").header("Sec-Fetch-Dest", "iframe"))))
                .as("the player, framed by another site")
                .isEqualTo(FORBIDDEN);
        assertThat(status(browser.fetch(from(browser, "", "same-site").header("Sec-Fetch-Dest", "iframe"))))
                .as("the player in its own frame")
                .isEqualTo(OK);
    }

    @Test
    void a_cookie_is_not_sent_along_with_what_other_sites_embed() throws Exception {
        store(TestPackage.scorm12());

        assertThat(redeem(ticket().ticket()).getResponse().getHeader("Set-Cookie"))
                .contains("SameSite=Lax", "HttpOnly", "Path=/play/s/");
    }

    private static MockHttpServletRequestBuilder from(Browser browser, String path, String site) {
        return get(URI.create(HOST + browser.base + path)).header("Sec-Fetch-Site", site);
    }

    private CourseNumber anotherCourse() {
        CourseNumber other = CourseNumber.of(course.value() + "b");
        isInCatalog(course(other, 80));
        return other;
    }

    /** The same learner in another course. */
    private Browser open(CourseNumber other) throws Exception {
        LaunchOutcome outcome = launches.launch(new LaunchOrder(
                portal,
                new LaunchRequest(
                        user,
                        other,
                        BookingId.random(),
                        START.plus(Duration.ofDays(90)),
                        "https://portal.example/kita/",
                        "de")));
        MvcResult result = redeem(((LaunchOutcome.Issued) outcome).ticket().ticket());
        return new Browser(
                result.getResponse().getHeader("Location"),
                java.util.Objects.requireNonNull(result.getResponse().getCookie("play")));
    }

    private static int status(MvcResult result) {
        return result.getResponse().getStatus();
    }
}
