package de.kitacampus.portal.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A member of staff with a browser of her own. */
final class Learner extends Person {

    Learner(BrowserContext context, AppProcess portal) {
        super(context, portal.url());
    }

    Learner signIn(String userName) {
        signIn(userName, Network.PASSWORD);
        page().waitForURL("**/courses**");
        return this;
    }

    /** Numbers of the courses she may book, as shown. */
    java.util.List<String> offered() {
        return page().locator("#offered [data-course]").all().stream()
                .map(card -> card.getAttribute("data-course"))
                .toList();
    }

    void book(String course) {
        page().locator("[id='book-" + course + "']").click();
        press("book-confirm");
        page().locator("#book-done").waitFor();
    }

    /** Books whatever is offered, one after the other. */
    void bookAllOffered() {
        Locator next = page().locator("#offered .course-book").first();
        while (next.isVisible()) {
            next.click();
            press("book-confirm");
            page().locator("#book-done").waitFor();
            press("book-later");
            page().locator("#book-dialog")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    /** Starts or resumes a course in a tab of its own; questions of the course are answered with yes. */
    Player startIn(Page tab, String course) {
        if (!tab.url().startsWith(address() + "/courses")) {
            tab.onDialog(Dialog::accept);
            tab.navigate(address() + "/courses");
        }
        tab.locator("#my-courses .my-course[data-course='" + course + "'] .course-start")
                .click();
        tab.waitForURL("**/play/s/**");
        return new Player(tab);
    }

    void startFromBooking() {
        page().locator("#book-start").click();
        page().waitForURL("**/play/s/**");
    }

    /** Starts or resumes a course from its card. */
    DemoCourse start(String course) {
        card(course).locator(".course-start").click();
        page().waitForURL("**/play/s/**");
        return new DemoCourse(page());
    }

    /** Reads own content that is to be confirmed, beginning at the start page. */
    void readAndConfirm(String title) {
        open("courses");
        page().locator("#to-read a").filter(containing(title)).first().click();
        page().locator("#content-words").waitFor();
        press("content-confirm-button");
        page().locator("#content-confirm-button")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Starts or resumes a course of the carrier's own. */
    Player playOwn(String number) {
        open("own-content");
        page().locator("#own-content-" + number).click();
        press("content-course-start");
        page().waitForURL("**/play/s/**");
        return new Player(page());
    }

    Locator card(String course) {
        return page().locator("#my-courses .my-course[data-course='" + course + "']");
    }
}
