package de.kitacampus.portal.slave.staff;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A person with centres (the main one first), job roles and the centres she leads. What counts today is kept apart from what is
 * planned, so that lists and rights ask for no dates; {@link StaffDay} carries it on from day to day.
 */
@Entity
@Table(name = "person")
class StaffMember implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String firstName;
    private String lastName;
    private @Nullable String email;
    private @Nullable String staffNumber;
    private String searchText;
    private boolean active;
    private @Nullable Instant deactivatedAt;
    private @Nullable UUID accountId;
    private @Nullable LocalDate entryOn;
    private @Nullable LocalDate leavesOn;

    /** Also changed by herself, which must not disturb the office. */
    @OptimisticLock(excluded = true)
    private @Nullable String language;

    @ElementCollection
    @CollectionTable(name = "person_centre", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "place")
    @Column(name = "centre_id")
    private List<UUID> centres = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "place")
    @Column(name = "role_id")
    private List<UUID> roles = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "person_headship", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "centre_id")
    private Set<UUID> headships = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "person_acting", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "centre_id")
    private Set<UUID> acting = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "person_centre_term", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "place")
    @AttributeOverride(name = "target", column = @Column(name = "centre_id"))
    private List<StoredTerm> centreTerms = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "person_role_term", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "place")
    @AttributeOverride(name = "target", column = @Column(name = "role_id"))
    private List<StoredTerm> roleTerms = new ArrayList<>();

    protected StaffMember() {}

    StaffMember(UUID id, PersonDetails details, LocalDate today) {
        this.id = id;
        active = true;
        describe(details, today);
    }

    final void describe(PersonDetails details, LocalDate today) {
        firstName = details.firstName();
        lastName = details.lastName();
        email = details.email();
        staffNumber = details.staffNumber();
        entryOn = details.employment().entry();
        leavesOn = details.employment().leaves();
        searchText = searchable(firstName, lastName, firstName, email, staffNumber);
        replace(centreTerms, stored(details.centres(), CentreId::value));
        replace(roleTerms, stored(details.roles(), RoleId::value));
        replace(headships, details.headOf().stream().map(CentreId::value).toList());
        live(today);
    }

    private static <T> List<StoredTerm> stored(List<Term<T>> terms, Function<T, UUID> id) {
        return terms.stream()
                .map(term -> new StoredTerm(id.apply(term.target()), term.from(), term.to()))
                .toList();
    }

    /** Makes what is planned for the day what counts. */
    final void live(LocalDate today) {
        replace(centres, on(centreTerms, today));
        replace(roles, on(roleTerms, today));
    }

    private static List<UUID> on(List<StoredTerm> terms, LocalDate day) {
        return terms.stream()
                .filter(term -> term.covers(day))
                .map(StoredTerm::target)
                .toList();
    }

    /** Leads these centres in others' place. */
    void standIn(Set<UUID> centresOfOthers) {
        replace(acting, List.copyOf(centresOfOthers));
    }

    void isWrittenToIn(@Nullable Locale wanted) {
        language = wanted == null ? null : wanted.getLanguage();
    }

    Optional<Locale> language() {
        return Optional.ofNullable(language).map(Locale::of);
    }

    void signsInWith(UUID account) {
        accountId = account;
    }

    void deactivate(Instant now) {
        if (active) {
            active = false;
            deactivatedAt = now;
        }
    }

    /** A last day that has passed does not count any more. */
    void activate(LocalDate today) {
        active = true;
        deactivatedAt = null;
        if (hasLeft(today)) {
            leavesOn = null;
        }
    }

    boolean hasLeft(LocalDate today) {
        return leavesOn != null && leavesOn.isBefore(today);
    }

    private static String searchable(@Nullable String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part == null ? "" : part.toLowerCase(Locale.ROOT)).append(' ');
        }
        return text.toString();
    }

    /** Leaves an unchanged collection alone, so that it costs no statements. */
    private static <T> void replace(Collection<T> current, List<T> wanted) {
        boolean same = current instanceof Set<T> set
                ? set.equals(Set.copyOf(wanted))
                : List.copyOf(current).equals(wanted);
        if (!same) {
            current.clear();
            current.addAll(wanted);
        }
    }

    Person person(Directory directory) {
        return new Person(
                new PersonId(id),
                firstName,
                lastName,
                email,
                staffNumber,
                directory.centres(centres),
                directory.roles(roles),
                leading().stream().map(CentreId::new).toList(),
                active);
    }

    /** What the office edits. */
    PersonDetails details() {
        return new PersonDetails(
                firstName,
                lastName,
                email,
                staffNumber,
                centreTerms.stream()
                        .map(term -> new Term<>(new CentreId(term.target()), term.validFrom(), term.validTo()))
                        .toList(),
                roleTerms.stream()
                        .map(term -> new Term<>(new RoleId(term.target()), term.validFrom(), term.validTo()))
                        .toList(),
                Set.copyOf(headships.stream().map(CentreId::new).toList()),
                employment());
    }

    Employment employment() {
        return new Employment(entryOn, leavesOn);
    }

    /** Centres she leads today, herself or in another's place. */
    Set<UUID> leading() {
        Set<UUID> all = new HashSet<>(headships);
        all.addAll(acting);
        return all;
    }

    List<UUID> centres() {
        return centres;
    }

    List<UUID> roles() {
        return roles;
    }

    Set<UUID> headships() {
        return headships;
    }

    Set<UUID> acting() {
        return acting;
    }

    /** Centres to which she belongs or will belong. */
    List<UUID> centresFrom(LocalDate day) {
        return centreTerms.stream()
                .filter(term -> term.validTo() == null || !term.validTo().isBefore(day))
                .map(StoredTerm::target)
                .toList();
    }

    Stream<Term<CentreId>> centreTerms() {
        return details().centres().stream();
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    boolean isActive() {
        return active;
    }

    @Nullable
    Instant deactivatedAt() {
        return deactivatedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
