package de.kitacampus.portal.slave.staff;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A person with centres (the main one first), job roles and the centres she leads. */
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

    protected StaffMember() {}

    StaffMember(UUID id, PersonDetails details) {
        this.id = id;
        active = true;
        describe(details);
    }

    final void describe(PersonDetails details) {
        firstName = details.firstName();
        lastName = details.lastName();
        email = details.email();
        staffNumber = details.staffNumber();
        searchText = searchable(firstName, lastName, firstName, email, staffNumber);
        replace(centres, details.centres().stream().map(CentreId::value).toList());
        replace(roles, details.roles().stream().map(RoleId::value).toList());
        replace(headships, details.headOf().stream().map(CentreId::value).toList());
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

    void activate() {
        active = true;
        deactivatedAt = null;
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
        if (!List.copyOf(current).equals(wanted)) {
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
                headships.stream().map(CentreId::new).toList(),
                active);
    }

    Set<UUID> headships() {
        return headships;
    }

    List<UUID> centres() {
        return centres;
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
