package de.kitacampus.portal.slave.staff;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StaffReader implements Staff {

    private final StaffMembers members;
    private final CentreEntries centres;
    private final RoleEntries roles;

    StaffReader(StaffMembers members, CentreEntries centres, RoleEntries roles) {
        this.members = members;
        this.centres = centres;
        this.roles = roles;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return members.findById(id.value()).map(this::alone);
    }

    @Override
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        Directory directory = directory();
        return members.findAllById(ids.stream().map(PersonId::value).distinct().toList()).stream()
                .map(member -> member.person(directory))
                .collect(toMap(Person::id, person -> person));
    }

    @Override
    public Optional<Person> ofAccount(UUID accountId) {
        return members.findByAccountId(accountId).map(this::alone);
    }

    /** With no more of the house than one person needs. */
    private Person alone(StaffMember member) {
        return member.person(Directory.of(centres.findAllById(member.centres()), roles.findAllById(member.roles())));
    }

    @Override
    public Optional<UUID> accountOf(PersonId id) {
        return members.findById(id.value()).map(StaffMember::accountId);
    }

    @Override
    public List<Person> withEmail(String email) {
        Directory directory = directory();
        return members.findByEmailIgnoreCase(email).stream()
                .map(member -> member.person(directory))
                .toList();
    }

    @Override
    public List<PersonId> named(String text) {
        return members.idsNamed(contains(text)).stream().map(PersonId::new).toList();
    }

    /** A pattern for LIKE in which the text stands for itself. */
    static String contains(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    @Override
    public List<Person> active() {
        Directory directory = directory();
        return members.findByActiveTrueOrderByLastNameAscFirstNameAsc().stream()
                .map(member -> member.person(directory))
                .toList();
    }

    @Override
    public Map<PersonId, Set<RoleId>> rolesOfActive() {
        return holders(members.rolesOfActive());
    }

    @Override
    public Map<PersonId, Set<RoleId>> rolesOfActive(Set<RoleId> anyOf) {
        return holders(members.rolesOfActive(anyOf.stream().map(RoleId::value).toList()));
    }

    private static Map<PersonId, Set<RoleId>> holders(List<Object[]> rows) {
        Map<PersonId, Set<RoleId>> holders = new HashMap<>();
        for (Object[] row : rows) {
            Set<RoleId> own = holders.computeIfAbsent(new PersonId((UUID) row[0]), id -> new HashSet<>());
            if (row[1] != null) {
                own.add(new RoleId((UUID) row[1]));
            }
        }
        return holders;
    }

    @Override
    public Map<PersonId, Employment> employment(Collection<PersonId> ids) {
        return members.findAllById(ids.stream().map(PersonId::value).distinct().toList()).stream()
                .collect(toMap(member -> new PersonId(member.getId()), StaffMember::employment));
    }

    @Override
    public List<Centre> centres() {
        return centres.findAllByOrderByNameAscCodeAsc().stream()
                .map(CentreEntry::centre)
                .toList();
    }

    @Override
    public List<JobRole> roles() {
        return roles.findAllByOrderByPlaceAscNameAsc().stream()
                .map(RoleEntry::role)
                .toList();
    }

    Directory directory() {
        return Directory.of(centres.findAll(), roles.findAll());
    }
}
