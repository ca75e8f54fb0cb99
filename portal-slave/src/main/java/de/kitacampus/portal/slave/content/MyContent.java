package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.OwnBookings;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Own content as the person who is signed in may use it; rights are asked for at every call. Opening and confirming are uses, accounted for
 * once per person, content and month.
 *
 * @see "Design decision: DD135-20261122-what-a-use-of-own-content-is.md"
 */
@Service
@Transactional
public class MyContent {

    /** As much of a text is shown in a page; the rest is in the file. */
    public static final int MAX_TEXT = 200_000;

    private final ContentStore store;
    private final ReadingStore readings;
    private final ContentAccess access;
    private final OwnBookings bookings;
    private final FileStore files;
    private final CurrentAccount account;
    private final Staff staff;
    private final ObjectProvider<ContentDuties> duties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MyContent(
            ContentStore store,
            ReadingStore readings,
            ContentAccess access,
            OwnBookings bookings,
            FileStore files,
            CurrentAccount account,
            Staff staff,
            ObjectProvider<ContentDuties> duties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.readings = readings;
        this.access = access;
        this.bookings = bookings;
        this.files = files;
        this.account = account;
        this.staff = staff;
        this.duties = duties;
        this.events = events;
        this.clock = clock;
    }

    /** The content if the person who is signed in may use it now. */
    @Transactional(readOnly = true)
    public Optional<OwnContent> usable(ContentId id) {
        return me().flatMap(person -> usable(person, id));
    }

    /** Whether somebody of the staff is signed in who belongs to a centre; others cannot use content. */
    @Transactional(readOnly = true)
    public boolean isReader() {
        return me().isPresent();
    }

    /** What is to be read comes first, then folder by folder. */
    public List<MyItem> all() {
        return me().map(person -> all(person.id())).orElse(List.of());
    }

    private List<MyItem> all(PersonId person) {
        Set<ContentId> allowed = access.allowed(person);
        if (allowed.isEmpty()) {
            return List.of();
        }
        Map<VersionId, Reading> read = readings.of(person);
        Set<ContentId> due = due(person);
        LocalDate today = today();
        return store.all().stream()
                .filter(content -> allowed.contains(content.id()) && content.isOpenOn(today))
                .map(content -> item(content, read, due))
                .sorted(Comparator.comparing(item -> !item.isToRead()))
                .toList();
    }

    private Set<ContentId> due(PersonId person) {
        return duties.stream().flatMap(one -> one.due(person).stream()).collect(Collectors.toSet());
    }

    private MyItem item(OwnContent content, Map<VersionId, Reading> read, Set<ContentId> due) {
        Reading reading = read.get(content.version().id());
        boolean before = reading == null
                && content.data().mustConfirm()
                && content.version().number() > 1
                && store.versions(content.id()).stream()
                        .map(version -> read.get(version.id()))
                        .filter(Objects::nonNull)
                        .anyMatch(former -> former.confirmedAt() != null);
        return new MyItem(content, reading, before, due.contains(content.id()));
    }

    /** Empty when there is no such content or it is not for her. */
    public Optional<MyItem> find(ContentId id) {
        return me().flatMap(person ->
                usable(person, id).map(content -> item(content, readings.of(person.id()), due(person.id()))));
    }

    /** What she confirmed of it, the latest version first; also of former versions. */
    @Transactional(readOnly = true)
    public List<Reading> confirmed(ContentId id) {
        return me().map(person -> readings.of(id).getOrDefault(person.id(), List.of()).stream()
                        .filter(reading -> reading.confirmedAt() != null)
                        .toList())
                .orElse(List.of());
    }

    /**
     * The words of a text, which thereby is opened.
     *
     * @return empty when it is no text or not for her
     */
    public Optional<String> read(ContentId id) {
        return me().flatMap(person -> usable(person, id)
                .filter(content -> content.version().kind() == FileKind.TEXT)
                .filter(content -> open(person, content))
                .map(content -> words(content.version())));
    }

    private String words(ContentVersion version) {
        Charset charset = version.mediaType().endsWith("UTF-8") ? StandardCharsets.UTF_8 : TextCheck.WINDOWS;
        try (InputStream in = Files.newInputStream(files.path(Objects.requireNonNull(version.sha256())))) {
            String words = new String(in.readNBytes(2 * MAX_TEXT), charset).replace("\ufeff", "");
            return words.substring(0, Math.min(words.length(), MAX_TEXT));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Opens the present version.
     *
     * @return empty when there is no such version, it is not the present one, or it is not for her
     */
    Optional<OwnContent> open(VersionId version) {
        return me().flatMap(person -> store.version(version)
                .flatMap(found -> usable(person, found.content()))
                .filter(content -> content.version().id().equals(version))
                .filter(content -> open(person, content)));
    }

    private boolean open(Person person, OwnContent content) {
        boolean accounted = use(person.id(), content);
        if (accounted) {
            readings.opened(content.version().id(), person.id(), now());
        }
        return accounted;
    }

    /**
     * A course that the person who is signed in begins to play.
     *
     * @param due whether she is asked to do it once more
     */
    record Started(VersionId version, PersonId person, UUID account, UUID signIn, boolean due) {}

    /** Opens the present version of a course for playing. */
    Optional<Started> play(ContentId id) {
        Optional<UUID> signIn = account.session();
        Optional<UUID> known = account.id();
        return me().flatMap(person -> usable(person, id)
                .filter(content -> content.version().kind() == FileKind.COURSE && signIn.isPresent())
                .filter(content -> open(person, content))
                .map(content -> new Started(
                        content.version().id(),
                        person.id(),
                        known.orElseThrow(),
                        signIn.orElseThrow(),
                        due(person.id()).contains(id))));
    }

    /** Whether somebody may still play a course, whoever is signed in; who began a version may go on with it when there is a newer one. */
    @Transactional(readOnly = true)
    boolean mayPlay(PersonId person, ContentId id) {
        return staff.find(person)
                .filter(Person::active)
                .flatMap(found -> usable(found, id))
                .isPresent();
    }

    /** She passed a course, which says by itself that she has done it. */
    void passed(PersonId person, ContentId id, VersionId version) {
        store.find(id).ifPresent(content -> {
            if (content.version().id().equals(version)) {
                confirm(person, content);
            } else if (readings.confirmed(version, person, now())) {
                int number = store.version(version).orElseThrow().number();
                events.publishEvent(new ContentDone(person, id, version, number, now()));
            }
        });
    }

    /** "Read and understood"; said twice, the first time counts, unless it is due again. */
    public ConfirmOutcome confirm(VersionId version) {
        Optional<Person> person = me();
        Optional<OwnContent> content =
                person.flatMap(reader -> store.version(version).flatMap(found -> usable(reader, found.content())));
        if (person.isEmpty() || content.isEmpty()) {
            return new ConfirmOutcome.NotYours();
        }
        if (content.get().version().kind() == FileKind.COURSE) {
            return new ConfirmOutcome.NotOpened();
        }
        if (!content.get().version().id().equals(version)) {
            return new ConfirmOutcome.Replaced();
        }
        return confirm(person.get().id(), content.get());
    }

    private ConfirmOutcome confirm(PersonId reader, OwnContent content) {
        VersionId version = content.version().id();
        Optional<Reading> before = readings.find(version, reader);
        Instant now = now();
        if (before.isEmpty() || !readings.confirmed(version, reader, now)) {
            return new ConfirmOutcome.NotOpened();
        }
        use(reader, content);
        Instant confirmed = before.get().confirmedAt();
        if (confirmed != null && !due(reader).contains(content.id())) {
            return new ConfirmOutcome.Confirmed(confirmed);
        }
        events.publishEvent(
                new ContentDone(reader, content.id(), version, content.version().number(), now));
        return new ConfirmOutcome.Confirmed(now);
    }

    private boolean use(PersonId person, OwnContent content) {
        ContentData data = content.data();
        return bookings.use(
                        person,
                        new OwnBookings.OwnOffer(
                                content.number(),
                                content.title(),
                                data.sellingPrice(),
                                data.vatRate(),
                                data.tellTitle()))
                != OwnBookings.Outcome.NO_CENTRE;
    }

    private Optional<OwnContent> usable(Person person, ContentId id) {
        return store.find(id)
                .filter(content -> content.isOpenOn(today()))
                .filter(content -> access.mayUse(person.id(), content.id()));
    }

    private Optional<Person> me() {
        return account.id().flatMap(staff::ofAccount).filter(Person::active).filter(person -> !person.centres()
                .isEmpty());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
