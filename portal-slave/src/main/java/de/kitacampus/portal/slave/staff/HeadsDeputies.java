package de.kitacampus.portal.slave.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class HeadsDeputies implements Deputies {

    private final DeputyEntries entries;
    private final StaffMembers members;
    private final StaffReader reader;
    private final StaffScope scope;
    private final StaffDay day;
    private final Today today;

    HeadsDeputies(
            DeputyEntries entries,
            StaffMembers members,
            StaffReader reader,
            StaffScope scope,
            StaffDay day,
            Today today) {
        this.entries = entries;
        this.members = members;
        this.reader = reader;
        this.scope = scope;
        this.day = day;
        this.today = today;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deputy> of(PersonId head) {
        if (member(head).filter(scope::covers).isEmpty()) {
            return List.of();
        }
        List<DeputyEntry> found = entries.findByHeadIdOrderByValidFromAsc(head.value());
        Map<PersonId, Person> people = reader.findAll(
                found.stream().map(entry -> new PersonId(entry.deputyId())).toList());
        return found.stream()
                .flatMap(entry -> Optional.ofNullable(people.get(new PersonId(entry.deputyId()))).stream()
                        .map(person -> new Deputy(entry.getId(), person, entry.validFrom(), entry.validTo())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayAppoint(PersonId head) {
        return member(head).filter(this::isMine).isPresent();
    }

    private boolean isMine(StaffMember head) {
        return scope.isWhole() || scope.isOwnAccount(head);
    }

    @Override
    public Outcome appoint(PersonId head, PersonId deputy, LocalDate from, LocalDate to) {
        StaffMember leader = member(head).orElse(null);
        if (leader == null || !isMine(leader)) {
            return new Outcome.NotYours();
        }
        if (leader.headships().isEmpty()) {
            return new Outcome.NoHead();
        }
        if (to.isBefore(from) || to.isBefore(today.get())) {
            return new Outcome.WrongDays();
        }
        StaffMember standIn = member(deputy).orElse(null);
        if (standIn == null || head.equals(deputy) || !standIn.isActive() || standIn.accountId() == null) {
            return new Outcome.Unfit();
        }
        if (entries.existsByHeadIdAndDeputyIdAndValidFrom(head.value(), deputy.value(), from)) {
            return new Outcome.Twice();
        }
        entries.saveAndFlush(
                new DeputyEntry(UuidCreator.getTimeOrderedEpoch(), head.value(), deputy.value(), from, to));
        day.settleDeputies();
        return new Outcome.Appointed();
    }

    @Override
    public void dismiss(UUID id) {
        entries.findById(id)
                .filter(entry -> member(new PersonId(entry.headId()))
                        .filter(this::isMine)
                        .isPresent())
                .ifPresent(entry -> {
                    entries.delete(entry);
                    entries.flush();
                    day.settleDeputies();
                });
    }

    private Optional<StaffMember> member(PersonId id) {
        return members.findById(id.value());
    }
}
