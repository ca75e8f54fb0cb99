package de.kitacampus.portal.slave.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.slave.security.PortalRole;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Every page whose address may name somebody or something is opened with what is not hers, and with what nobody has. */
@SpringBootTest
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class ForeignPagesTest extends SpringBrowserlessTest {

    private static final String NO_PAGE = "Diese Seite";
    private static final UUID NOBODYS = UUID.fromString("0e0e0e0e-0000-7000-8000-0e0e0e0e0e0e");

    @Autowired
    ApplicationContext context;

    /** An address, and the beginning of the sentence that answers it. */
    private record Asked(String address, String answer) {

        static Asked of(String address, Object id, String answer) {
            return new Asked(address + id, answer);
        }
    }

    private static Stream<Asked> aboutPeople(UUID id) {
        return Stream.of(
                Asked.of("staff?person=", id, "Diese Person gibt es nicht"),
                Asked.of("staff/access/", id, NO_PAGE),
                Asked.of("staff/data/", id, NO_PAGE),
                Asked.of("staff/invite?person=", id, "Diese Person lässt sich nicht einladen"),
                Asked.of("rights/person?person=", id, "Diese Person gibt es nicht"),
                Asked.of("bookings/new?person=", id, "Die Adresse nennt Personen oder Kurse"));
    }

    @Test
    void a_head_is_told_nothing_of_a_person_of_another_house() {
        arrive(Strangers.HEAD_OF_ANOTHER_HOUSE);
        aboutPeople(Belongings.ID).forEach(this::open);
        aboutPeople(NOBODYS).forEach(this::open);
    }

    @Test
    void a_colleague_is_told_nothing_of_what_others_have() {
        arrive(Strangers.COLLEAGUE);
        open(Asked.of("staff/data/", Belongings.ID, NO_PAGE));
        open(Asked.of("own-content/view/", Belongings.ID, "Dieser Inhalt steht Ihnen nicht zur Verfügung"));
        aboutPeople(Belongings.ID)
                .map(asked -> new Asked(asked.address(), NO_PAGE))
                .forEach(this::open);
        Stream.of("mails?mail=", "content/readers/")
                .map(page -> Asked.of(page, Belongings.ID, NO_PAGE))
                .forEach(this::open);
    }

    @Test
    void what_does_not_exist_is_answered_in_words() {
        arrive(Strangers.ADMINISTRATOR);
        Stream.of(NOBODYS.toString(), "unsinn").forEach(id -> Stream.of(
                        Asked.of("staff?person=", id, "Diese Person gibt es nicht"),
                        Asked.of("staff/access/", id, NO_PAGE),
                        Asked.of("staff/data/", id, NO_PAGE),
                        Asked.of("staff/invite?person=", id, "Diese Person lässt sich nicht einladen"),
                        Asked.of("rights/person?person=", id, "Diese Person gibt es nicht"),
                        Asked.of("bookings/new?course=", id, "Die Adresse nennt Personen oder Kurse"),
                        Asked.of("mails?mail=", id, "Diese E-Mail gibt es nicht mehr"),
                        Asked.of("offer?course=", id, "Diesen Kurs gibt es nicht"),
                        Asked.of("content/readers/", id, "Diesen Inhalt gibt es nicht"),
                        Asked.of("own-content/view/", id, "Dieser Inhalt steht Ihnen nicht zur Verfügung"))
                .forEach(this::open));
    }

    private void arrive(String who) {
        Strangers strangers = new Strangers(context);
        strangers.arrive();
        strangers.signIn(who);
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    private void open(Asked asked) {
        $(Notification.class).all().forEach(Notification::close);
        roundTrip();
        String[] parts = asked.address().split("\\?");
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
        assertThat(shown()).as(asked.address()).contains(asked.answer()).doesNotContain(Belongings.WORD);
    }

    private String shown() {
        String notices = $(Notification.class).all().stream()
                .map(notice -> test(notice).getText())
                .collect(Collectors.joining("\n"));
        String pages = UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(target -> words(target.getElement()))
                .collect(Collectors.joining("\n"));
        return notices + "\n" + pages;
    }

    /** What stands in elements, their labels and what is written into fields. */
    private static String words(Element element) {
        String own = element.isTextNode()
                ? element.getText()
                : element.getPropertyNames()
                        .map(name -> element.getProperty(name, ""))
                        .collect(Collectors.joining(" "));
        return own + " "
                + (element.isTextNode()
                        ? ""
                        : element.getChildren().map(ForeignPagesTest::words).collect(Collectors.joining(" ")));
    }
}
