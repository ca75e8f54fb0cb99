package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.bookings.UsagePeriod;
import de.kitacampus.portal.slave.mail.MailLanguages;
import de.kitacampus.portal.slave.mail.Mails;
import de.kitacampus.portal.slave.mail.NewMail;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes to those who have an address; all others see it in the portal. */
@Component
class RequestMails {

    private static final String NO_WORDS = "–";

    private final Mails mails;
    private final MailLanguages languages;
    private final Staff staff;

    RequestMails(Mails mails, MailLanguages languages, Staff staff) {
        this.mails = mails;
        this.languages = languages;
        this.staff = staff;
    }

    /** To the heads and deputies of the person's centres, but not to herself. */
    void asked(BookingRequest request, Person person) {
        Set<CentreId> centres = person.centres().stream().map(Centre::id).collect(Collectors.toSet());
        staff.active().stream()
                .filter(head -> !head.id().equals(person.id()))
                .filter(head -> head.headOf().stream().anyMatch(centres::contains))
                .forEach(head -> send(
                        RequestMailKinds.ASKED,
                        head,
                        formats -> Map.of(
                                RequestMailKind.NAME,
                                head.name(),
                                RequestMailKind.PERSON,
                                person.name(),
                                RequestMailKind.COURSE,
                                course(request),
                                RequestMailKind.NOTE,
                                words(request.note()),
                                RequestMailKind.DEADLINE,
                                lastDay(formats, request.expiresAt())),
                        Set.of(person.id().value())));
    }

    void approved(BookingRequest request, Instant usableUntil) {
        toPerson(
                RequestMailKinds.APPROVED,
                request,
                RequestMailKind.UNTIL,
                formats -> formats.date(UsagePeriod.lastDay(usableUntil)));
    }

    void refused(BookingRequest request, String reason) {
        toPerson(RequestMailKinds.REFUSED, request, RequestMailKind.REASON, _ -> words(reason));
    }

    void expired(BookingRequest request) {
        toPerson(RequestMailKinds.EXPIRED, request, RequestMailKind.REASON, _ -> NO_WORDS);
    }

    private void toPerson(String kind, BookingRequest request, String name, Function<Formats, String> value) {
        staff.find(request.person())
                .filter(Person::active)
                .ifPresent(person -> send(
                        kind,
                        person,
                        formats -> Map.of(
                                RequestMailKind.NAME,
                                person.name(),
                                RequestMailKind.COURSE,
                                course(request),
                                name,
                                value.apply(formats)),
                        Set.of()));
    }

    private void send(String kind, Person to, Function<Formats, Map<String, String>> values, Set<UUID> about) {
        String address = to.email();
        if (address != null) {
            Locale language = languages.of(to.id().value());
            mails.send(new NewMail(
                    kind,
                    to.id().value(),
                    address,
                    to.name(),
                    language,
                    values.apply(new Formats(language)),
                    Map.of(),
                    about));
        }
    }

    private static String course(BookingRequest request) {
        return request.title() + " (" + request.course() + ")";
    }

    private static String words(String text) {
        return text.isBlank() ? NO_WORDS : text;
    }

    private static String lastDay(Formats formats, Instant end) {
        return formats.date(end.minusNanos(1));
    }
}
