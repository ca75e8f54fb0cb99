package de.kitacampus.portal.slave.training;

import static de.kitacampus.portal.common.sql.Rows.utc;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What staff said about people, in the database; only ever added to. */
@Repository
class MemberStore {

    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return false if something else became known of the person at the same moment
     */
    boolean append(MemberFact fact) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        int added = jdbc.sql("""
                        insert into training_member (id, person_id, recorded_at, present, entered_on)
                        values (:id, :person, :at, :present, :entered) on conflict do nothing""")
                .param("id", id)
                .param("person", fact.person().value())
                .param("at", utc(fact.recordedAt()))
                .param("present", fact.present())
                .param("entered", fact.enteredOn(), Types.DATE)
                .update();
        if (added == 1) {
            addPlaces(id, "CENTRE", fact.centres().stream().map(CentreId::value).toList());
            addPlaces(id, "ROLE", fact.roles().stream().map(RoleId::value).toList());
        }
        return added == 1;
    }

    private void addPlaces(UUID member, String kind, List<UUID> ids) {
        for (int place = 0; place < ids.size(); place++) {
            jdbc.sql("insert into training_member_place (member_id, kind, place, ref_id) values (?, ?, ?, ?)")
                    .params(member, kind, place, ids.get(place))
                    .update();
        }
    }

    Map<PersonId, Membership> all() {
        return read("", Map.of());
    }

    Optional<Membership> of(PersonId person) {
        return Optional.ofNullable(read(" where m.person_id = :person", Map.of("person", person.value()))
                .get(person));
    }

    private Map<PersonId, Membership> read(String where, Map<String, Object> values) {
        Map<UUID, Line> lines = new HashMap<>();
        Map<PersonId, List<Line>> people = new HashMap<>();
        jdbc.sql("select m.id, m.person_id, m.recorded_at, m.present, m.entered_on from training_member m" + where
                        + " order by m.recorded_at, m.id")
                .params(values)
                .query(row -> {
                    Line line = new Line(
                            new PersonId(Rows.uuid(row, "person_id")),
                            Rows.instant(row, "recorded_at"),
                            row.getBoolean("present"),
                            Rows.dayOrNull(row, "entered_on"),
                            new ArrayList<>(2),
                            new ArrayList<>(2));
                    lines.put(Rows.uuid(row, "id"), line);
                    people.computeIfAbsent(line.person(), _ -> new ArrayList<>(2))
                            .add(line);
                });
        jdbc.sql("select p.member_id, p.kind, p.ref_id from training_member_place p"
                        + (where.isEmpty() ? "" : " join training_member m on m.id = p.member_id" + where)
                        + " order by p.member_id, p.kind, p.place")
                .params(values)
                .query(row -> {
                    Line line = lines.get(row.getObject(1, UUID.class));
                    if (line != null) {
                        line.add(row.getString(2), row.getObject(3, UUID.class));
                    }
                });
        Map<PersonId, Membership> memberships = new HashMap<>();
        people.forEach((person, facts) -> memberships.put(
                person, new Membership(facts.stream().map(Line::fact).toList())));
        return memberships;
    }

    private record Line(
            PersonId person,
            Instant recordedAt,
            boolean present,
            @Nullable LocalDate enteredOn,
            List<CentreId> centres,
            List<RoleId> roles) {

        void add(String kind, UUID id) {
            if (kind.equals("CENTRE")) {
                centres.add(new CentreId(id));
            } else {
                roles.add(new RoleId(id));
            }
        }

        MemberFact fact() {
            return new MemberFact(person, recordedAt, present, enteredOn, List.copyOf(centres), List.copyOf(roles));
        }
    }
}
