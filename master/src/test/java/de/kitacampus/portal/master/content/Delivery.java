package de.kitacampus.portal.master.content;

import static org.mockito.Mockito.doReturn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.scorm.PackageCheck;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.catalog.CourseRules;
import de.kitacampus.portal.master.catalog.CourseState;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.PortalState;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.security.CurrentAccount;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A course, a portal and a learner to deliver it to; every test has its own. */
@SpringBootTest
@AutoConfigureMockMvc
@Tag("persistence")
public abstract class Delivery {

    protected static final String HOST = "http://127.0.0.1:8080";
    protected static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @TestBean
    @Autowired
    protected Clock clock;

    @MockitoSpyBean
    @Autowired
    protected Catalog catalog;

    @MockitoSpyBean
    @Autowired
    protected Portals portals;

    @Autowired
    protected MockMvc mvc;

    @Autowired
    protected Packages packages;

    @Autowired
    protected CurrentAccount account;

    @Autowired
    protected Launches launches;

    @TempDir
    protected Path folder;

    protected final PortalId portal = PortalId.random();
    protected final UserId user = UserId.random();
    protected final BookingId booking = BookingId.random();
    protected final CourseNumber course = CourseNumber.of("1.9.t" + NUMBERS.incrementAndGet());

    static Clock clock() {
        return new SettableClock(START);
    }

    @BeforeEach
    void setTheScene() {
        ((SettableClock) clock).set(START);
        passMark(80);
        portalIs(PortalState.ACTIVE);
    }

    protected void passMark(int percent) {
        isInCatalog(course(course, percent));
    }

    /** A failed test may be repeated so often and so soon. */
    protected void retakes(@Nullable Integer attempts, @Nullable Integer waitHours) {
        isInCatalog(course(course, 80, Course.RetakeRule.of(attempts, waitHours)));
    }

    protected void isInCatalog(Course one) {
        doReturn(Optional.of(one)).when(catalog).find(one.number());
        doReturn(Optional.of(new CourseRules(one.title(), one.passMark(), one.retake())))
                .when(catalog)
                .rules(one.number());
    }

    protected static Course course(CourseNumber number, int passMark) {
        return course(number, passMark, null);
    }

    private static Course course(CourseNumber number, int passMark, Course.@Nullable RetakeRule retake) {
        return new Course(
                number,
                "Kurs <" + number + ">",
                "",
                "",
                Set.of(),
                Set.of(),
                List.of(),
                30,
                Money.euro("10.00"),
                VatTreatment.STANDARD,
                null,
                3,
                passMark,
                null,
                CourseState.LIVE,
                null,
                retake);
    }

    protected void portalIs(PortalState state) {
        isEnrolled(new Portal(
                portal,
                "Portal",
                CustomerNumber.of("GRA-99001"),
                state,
                "https://portal.example/kita",
                "key",
                "0.1",
                START));
    }

    protected void isEnrolled(Portal one) {
        doReturn(Optional.of(one)).when(portals).find(one.id());
        doReturn(Optional.of(one.customer())).when(portals).customer(one.id());
        doReturn(Optional.of(one)
                        .filter(any -> any.state() == PortalState.ACTIVE)
                        .map(Portal::url))
                .when(portals)
                .activeAddress(one.id());
    }

    protected void tick(Duration duration) {
        ((SettableClock) clock).tick(duration);
    }

    protected LaunchOutcome launch(String returnUrl) {
        return launches.launch(new LaunchOrder(
                portal, new LaunchRequest(user, course, booking, START.plus(Duration.ofDays(90)), returnUrl, "de")));
    }

    protected LaunchTicket ticket() {
        return ((LaunchOutcome.Issued) launch("https://portal.example/kita/kurse")).ticket();
    }

    protected MvcResult redeem(String ticket) throws Exception {
        return mvc.perform(post(HOST + "/play/launch").param("ticket", ticket).header("Accept-Language", "de"))
                .andReturn();
    }

    /** A browser in which the course was opened. */
    protected Browser open() throws Exception {
        MvcResult result = redeem(ticket().ticket());
        Cookie cookie = result.getResponse().getCookie("play");
        if (cookie == null) {
            throw new AssertionError("no session: " + result.getResponse().getContentAsString());
        }
        return new Browser(result.getResponse().getHeader("Location"), cookie);
    }

    protected PackageReport store(TestPackage content) {
        return ((PackageCheck.Accepted) add(content.in(folder), "kurs.zip")).report();
    }

    /** As an administrator does it. */
    protected PackageCheck add(Path zip, String fileName) {
        return account.asSystem(() -> packages.add(course, zip, fileName));
    }

    /** The same for another course. */
    protected void addTo(CourseNumber other, TestPackage content) {
        account.asSystem(() -> packages.add(other, content.in(folder), "kurs.zip"));
    }

    /** As an administrator does it. */
    protected void makeCurrent(int version) {
        account.asSystem(() -> {
            packages.makeCurrent(course, version);
            return version;
        });
    }

    /** What one browser sends. */
    public final class Browser {

        public final String base;
        public final Cookie cookie;

        Browser(@org.jspecify.annotations.Nullable String base, Cookie cookie) {
            this.base = URI.create(String.valueOf(base)).getPath();
            this.cookie = cookie;
        }

        public MvcResult fetch(String path) throws Exception {
            return fetch(get(URI.create(HOST + base + path)));
        }

        public MvcResult fetch(MockHttpServletRequestBuilder request) throws Exception {
            return mvc.perform(request.cookie(cookie)).andReturn();
        }

        public MvcResult send(String path, String json) throws Exception {
            return fetch(post(URI.create(HOST + base + path))
                    .contentType("text/plain;charset=utf-8")
                    .content(json));
        }
    }
}
