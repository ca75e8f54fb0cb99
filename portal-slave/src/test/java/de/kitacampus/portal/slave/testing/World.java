package de.kitacampus.portal.slave.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.learning.CourseServer;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.rights.Rights;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/**
 * Stands in for staff, offer, rights, sign-in, the course server and the clock. Shared by all tests of a context: each test
 * begins with {@link #empty()}.
 */
@TestConfiguration
public class World {

    public static final Instant START = Instant.parse("2026-08-15T09:30:00Z");

    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final Map<CourseNumber, OfferedCourse> courses = new LinkedHashMap<>();
    private final Map<PersonId, Set<CourseNumber>> rights = new HashMap<>();
    private final Map<PersonId, Set<UUID>> contents = new HashMap<>();
    private final Map<UUID, PersonId> accounts = new HashMap<>();
    private final List<UsageEvent> journal = new CopyOnWriteArrayList<>();
    private final SettableClock clock = new SettableClock(START);
    private final CourseServer courseServer = mock(CourseServer.class);
    private @Nullable UUID signedIn;
    private @Nullable UUID session;
    private boolean admin;
    private boolean journalBroken;

    /** Forgets everything but what is in the database. */
    public void empty() {
        people.clear();
        courses.clear();
        rights.clear();
        contents.clear();
        accounts.clear();
        journal.clear();
        clock.set(START);
        signedIn = null;
        session = null;
        admin = false;
        journalBroken = false;
        org.mockito.Mockito.reset(courseServer);
    }

    public Person person(String firstName, String lastName, Centre... centres) {
        return person(new Person(
                new PersonId(UUID.randomUUID()),
                firstName,
                lastName,
                null,
                null,
                List.of(centres),
                List.of(new JobRole(new RoleId(UUID.randomUUID()), "Fachkraft", 1)),
                List.of(),
                true));
    }

    public Person person(Person person) {
        people.put(person.id(), person);
        accounts.put(UUID.randomUUID(), person.id());
        return person;
    }

    /** Lets the person sign in with this account and no other. */
    public void give(Person person, UUID account) {
        accounts.values().removeIf(person.id()::equals);
        accounts.put(account, person.id());
    }

    public Person head(Person person, Centre of) {
        return person(new Person(
                person.id(),
                person.firstName(),
                person.lastName(),
                person.email(),
                person.staffNumber(),
                person.centres(),
                person.roles(),
                List.of(of.id()),
                true));
    }

    public void erase(Person person) {
        people.remove(person.id());
    }

    public static Centre centre(String code, String name) {
        return new Centre(new CentreId(UUID.randomUUID()), CentreCode.of(code), name);
    }

    public CourseNumber course(String number, String title, String purchasePrice, String sellingPrice) {
        return course(number, title, purchasePrice, sellingPrice, VatTreatment.STANDARD, 3);
    }

    public CourseNumber course(
            String number, String title, String purchasePrice, String sellingPrice, VatTreatment vat, int months) {
        CourseNumber id = CourseNumber.of(number);
        CatalogCourse course = new CatalogCourse(
                id,
                title,
                "Kurz und gut.",
                "Worum es geht.",
                List.of("law"),
                List.of(),
                List.of(new CatalogCourse.Author("Petra Beispiel", "Juristin")),
                45,
                Money.euro(purchasePrice),
                Money.euro(purchasePrice),
                vat,
                vat.rate(),
                null,
                months,
                80,
                null,
                null,
                false);
        courses.put(id, new OfferedCourse(course, Money.euro(sellingPrice), "v1", true));
        return id;
    }

    public void withdraw(CourseNumber course) {
        OfferedCourse old = java.util.Objects.requireNonNull(courses.get(course));
        courses.put(course, new OfferedCourse(old.course(), old.sellingPrice(), old.catalogVersion(), false));
    }

    public void allow(Person person, CourseNumber... numbers) {
        rights.computeIfAbsent(person.id(), _ -> new HashSet<>()).addAll(List.of(numbers));
    }

    public void forbid(Person person, CourseNumber course) {
        rights.getOrDefault(person.id(), new HashSet<>()).remove(course);
    }

    public void allowContent(Person person, UUID content) {
        contents.computeIfAbsent(person.id(), _ -> new HashSet<>()).add(content);
    }

    public void forbidContent(Person person, UUID content) {
        contents.getOrDefault(person.id(), new HashSet<>()).remove(content);
    }

    public void signIn(Person person) {
        admin = false;
        signedIn = accounts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(person.id()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    public void signInAsAdmin() {
        signedIn = UUID.randomUUID();
        admin = true;
    }

    /** The account that is signed in. */
    public UUID account() {
        return java.util.Objects.requireNonNull(signedIn);
    }

    /** The session in which somebody is signed in. */
    public void inSession(UUID id) {
        session = id;
    }

    public void breakJournal() {
        journalBroken = true;
    }

    public void mendJournal() {
        journalBroken = false;
    }

    /** Usage events of this test. */
    public List<UsageEvent> journal() {
        return journal;
    }

    public SettableClock time() {
        return clock;
    }

    public CourseServer server() {
        return courseServer;
    }

    @EventListener
    void on(UsageEvent event) {
        if (journalBroken) {
            throw new IllegalStateException("the journal cannot be written");
        }
        journal.add(event);
    }

    @Bean
    @Primary
    SettableClock settableClock() {
        return clock;
    }

    @Bean
    @Primary
    CourseServer courseServerOfTheWorld() {
        return courseServer;
    }

    @Bean
    @Primary
    Staff staffOfTheWorld() {
        Staff staff = mock(Staff.class);
        when(staff.find(any())).thenAnswer(call -> Optional.ofNullable(people.get(call.<PersonId>getArgument(0))));
        when(staff.findAll(anyCollection())).thenAnswer(call -> call.<Collection<PersonId>>getArgument(0).stream()
                .filter(people::containsKey)
                .distinct()
                .collect(Collectors.toMap(id -> id, people::get)));
        when(staff.ofAccount(any())).thenAnswer(call -> Optional.ofNullable(accounts.get(call.<UUID>getArgument(0)))
                .map(people::get));
        when(staff.active())
                .thenAnswer(
                        call -> people.values().stream().filter(Person::active).toList());
        when(staff.roles()).thenAnswer(call -> people.values().stream()
                .flatMap(person -> person.roles().stream())
                .distinct()
                .toList());
        when(staff.rolesOfActive()).thenAnswer(call -> people.values().stream()
                .filter(Person::active)
                .collect(Collectors.toMap(
                        Person::id,
                        person -> person.roles().stream().map(JobRole::id).collect(Collectors.toSet()))));
        when(staff.rolesOfActive(any())).thenAnswer(call -> {
            Map<PersonId, Set<RoleId>> holders = new HashMap<>(staff.rolesOfActive());
            holders.values().removeIf(own -> Collections.disjoint(own, call.<Set<RoleId>>getArgument(0)));
            return holders;
        });
        when(staff.named(anyString())).thenAnswer(call -> named(call.getArgument(0)));
        when(staff.centres()).thenAnswer(call -> people.values().stream()
                .flatMap(person -> person.centres().stream())
                .distinct()
                .toList());
        return staff;
    }

    private List<PersonId> named(String text) {
        return people.values().stream()
                .filter(person -> person.name().toLowerCase(Locale.GERMAN).contains(text.toLowerCase(Locale.GERMAN)))
                .map(Person::id)
                .toList();
    }

    @Bean
    @Primary
    Offer offerOfTheWorld() {
        Offer offer = mock(Offer.class);
        when(offer.courses()).thenAnswer(call -> List.copyOf(courses.values()));
        when(offer.find(any())).thenAnswer(call -> Optional.ofNullable(courses.get(call.<CourseNumber>getArgument(0))));
        when(offer.courses(any(Person.class))).thenAnswer(call -> List.copyOf(courses.values()));
        when(offer.find(any(), any()))
                .thenAnswer(call -> Optional.ofNullable(courses.get(call.<CourseNumber>getArgument(0))));
        when(offer.version()).thenReturn(Optional.of("v1"));
        return offer;
    }

    @Bean
    @Primary
    Rights rightsOfTheWorld() {
        Rights answer = mock(Rights.class);
        when(answer.allowed(any()))
                .thenAnswer(call -> Set.copyOf(rights.getOrDefault(call.<PersonId>getArgument(0), Set.of())));
        when(answer.decide(any(), any())).thenAnswer(call -> decision(call.getArgument(0), call.getArgument(1)));
        when(answer.decideOnBooked(any(), any()))
                .thenAnswer(call -> decision(call.getArgument(0), call.getArgument(1)));
        when(answer.mayUse(any(), any()))
                .thenAnswer(call -> items(call.getArgument(0)).contains(call.<RightsItem>getArgument(1)));
        when(answer.allowed(any(), any())).thenAnswer(call -> items(call.getArgument(0)));
        return answer;
    }

    private RightDecision decision(PersonId person, CourseNumber course) {
        return rights.getOrDefault(person, Set.of()).contains(course)
                ? new RightDecision.ByRole(new JobRole(new RoleId(UUID.randomUUID()), "Fachkraft", 1), null)
                : new RightDecision.RolesWithout(List.of());
    }

    private Set<RightsItem> items(PersonId person) {
        return contents.getOrDefault(person, Set.of()).stream()
                .map(RightsItem::ofContent)
                .collect(Collectors.toSet());
    }

    @Bean
    @Primary
    CurrentAccount currentAccountOfTheWorld() {
        CurrentAccount account = mock(CurrentAccount.class);
        when(account.id()).thenAnswer(call -> Optional.ofNullable(signedIn));
        when(account.session()).thenAnswer(call -> Optional.ofNullable(session));
        when(account.isCarrierAdmin()).thenAnswer(call -> admin);
        return account;
    }
}
