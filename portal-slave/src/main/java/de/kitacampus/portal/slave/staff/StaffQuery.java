package de.kitacampus.portal.slave.staff;

import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/** Translates filters and orders of the staff list into queries. */
final class StaffQuery {

    private StaffQuery() {}

    static Specification<StaffMember> matching(StaffFilter filter) {
        List<Specification<StaffMember>> parts = new ArrayList<>();
        for (String word : filter.text().strip().split("\\s+")) {
            if (!word.isEmpty()) {
                parts.add((person, query, criteria) ->
                        criteria.like(person.get("searchText"), StaffReader.contains(word), '\\'));
            }
        }
        CentreId centre = filter.centre();
        if (centre != null) {
            parts.add((person, query, criteria) -> criteria.isMember(centre.value(), person.get("centres")));
        }
        RoleId role = filter.role();
        if (role != null) {
            parts.add((person, query, criteria) -> criteria.isMember(role.value(), person.get("roles")));
        }
        StaffFilter.State state = filter.state();
        if (state != null) {
            boolean active = state == StaffFilter.State.ACTIVE;
            parts.add((person, query, criteria) -> criteria.equal(person.get("active"), active));
        }
        StaffFilter.Missing missing = filter.missing();
        if (missing != null) {
            parts.add(lacking(missing));
        }
        return Specification.allOf(parts);
    }

    private static Specification<StaffMember> lacking(StaffFilter.Missing missing) {
        return (person, query, criteria) -> criteria.and(
                criteria.isTrue(person.get("active")),
                switch (missing) {
                    case CENTRE -> criteria.isEmpty(person.get("centres"));
                    case ROLE -> criteria.isEmpty(person.get("roles"));
                    case ACCOUNT -> criteria.isNull(person.get("accountId"));
                });
    }

    /** Belongs to one of the centres on the day or will later. */
    static Specification<StaffMember> inAny(Collection<UUID> centres, LocalDate day) {
        return (person, query, criteria) -> {
            if (centres.isEmpty() || query == null) {
                return criteria.disjunction();
            }
            Subquery<UUID> belonging = query.subquery(UUID.class);
            Root<StaffMember> one = belonging.from(StaffMember.class);
            Join<StaffMember, StoredTerm> term = one.join("centreTerms");
            belonging
                    .select(one.get("id"))
                    .where(
                            term.get("target").in(centres),
                            criteria.or(
                                    criteria.isNull(term.get("validTo")),
                                    criteria.greaterThanOrEqualTo(term.<LocalDate>get("validTo"), day)));
            return person.get("id").in(belonging);
        };
    }

    static Sort sort(StaffOrder order, boolean ascending) {
        Sort.Direction direction = ascending ? Sort.Direction.ASC : Sort.Direction.DESC;
        List<String> properties =
                switch (order) {
                    case NAME -> List.of("lastName", "firstName", "id");
                    case FIRST_NAME -> List.of("firstName", "lastName", "id");
                    case STAFF_NUMBER -> List.of("staffNumber", "lastName", "firstName", "id");
                    case EMAIL -> List.of("email", "lastName", "firstName", "id");
                    case STATE -> List.of("active", "lastName", "firstName", "id");
                };
        return Sort.by(direction, properties.toArray(String[]::new));
    }
}
