package de.kitacampus.portal.slave.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.slave.staff.HouseAdministration.Outcome.ChangedMeanwhile;
import de.kitacampus.portal.slave.staff.HouseAdministration.Outcome.CodeInvalid;
import de.kitacampus.portal.slave.staff.HouseAdministration.Outcome.CodeTaken;
import de.kitacampus.portal.slave.staff.HouseAdministration.Outcome.Done;
import de.kitacampus.portal.slave.staff.HouseAdministration.Outcome.InUse;
import de.kitacampus.portal.slave.staff.HouseAdministration.Outcome.NameInvalid;
import de.kitacampus.portal.slave.staff.HouseAdministration.Outcome.NameTaken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class House implements HouseAdministration {

    private final CentreEntries centres;
    private final RoleEntries roles;
    private final StaffMembers members;
    private final StaffScope scope;

    House(CentreEntries centres, RoleEntries roles, StaffMembers members, StaffScope scope) {
        this.scope = scope;
        this.centres = centres;
        this.roles = roles;
        this.members = members;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CentreRow> centres() {
        Map<UUID, Long> people = counts(members.activeByCentre());
        return centres.findAllByOrderByNameAscCodeAsc().stream()
                .map(entry -> new CentreRow(entry.centre(), people.getOrDefault(entry.getId(), 0L), entry.version()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RoleRow> roles() {
        Map<UUID, Long> people = counts(members.activeByRole());
        return roles.findAllByOrderByPlaceAscNameAsc().stream()
                .map(entry -> new RoleRow(entry.role(), people.getOrDefault(entry.getId(), 0L), entry.version()))
                .toList();
    }

    private void guard() {
        if (!scope.isWhole()) {
            throw new AccessDeniedException("centres and job roles belong to the carrier's administrators");
        }
    }

    private static Map<UUID, Long> counts(List<Object[]> rows) {
        Map<UUID, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public Outcome saveCentre(Optional<CentreId> id, String code, String name) {
        guard();
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        if (!CentreCode.isValid(wanted)) {
            return new CodeInvalid();
        }
        if (name.isBlank() || name.strip().length() > MAX_CENTRE_NAME) {
            return new NameInvalid();
        }
        Optional<CentreEntry> other = centres.findByCode(wanted);
        if (other.isPresent() && !id.map(CentreId::value).equals(other.map(CentreEntry::getId))) {
            return new CodeTaken();
        }
        CentreCode centreCode = new CentreCode(wanted);
        id.flatMap(known -> centres.findById(known.value()))
                .ifPresentOrElse(
                        entry -> entry.describe(centreCode, name.strip()),
                        () -> centres.save(
                                new CentreEntry(UuidCreator.getTimeOrderedEpoch(), centreCode, name.strip())));
        return new Done();
    }

    @Override
    public Outcome changeCentre(CentreId id, int version, String code, String name) {
        return centres.findById(id.value())
                        .filter(entry -> entry.version() == version)
                        .isPresent()
                ? saveCentre(Optional.of(id), code, name)
                : new ChangedMeanwhile();
    }

    @Override
    public Outcome changeRole(RoleId id, int version, String name) {
        return roles.findById(id.value())
                        .filter(entry -> entry.version() == version)
                        .isPresent()
                ? saveRole(Optional.of(id), name)
                : new ChangedMeanwhile();
    }

    @Override
    public Outcome removeCentre(CentreId id) {
        guard();
        long people = members.countInCentre(id.value()) + members.countLeading(id.value());
        if (people > 0) {
            return new InUse(people);
        }
        centres.deleteById(id.value());
        return new Done();
    }

    @Override
    public Outcome saveRole(Optional<RoleId> id, String name) {
        guard();
        if (name.isBlank() || name.strip().length() > MAX_ROLE_NAME) {
            return new NameInvalid();
        }
        Optional<RoleEntry> other = roles.findByNameKey(RoleEntry.key(name));
        if (other.isPresent() && !id.map(RoleId::value).equals(other.map(RoleEntry::getId))) {
            return new NameTaken();
        }
        id.flatMap(known -> roles.findById(known.value()))
                .ifPresentOrElse(
                        entry -> entry.rename(name),
                        () -> roles.save(new RoleEntry(UuidCreator.getTimeOrderedEpoch(), name, nextPlace())));
        return new Done();
    }

    private int nextPlace() {
        return roles.findAll().stream()
                        .mapToInt(entry -> entry.role().position())
                        .max()
                        .orElse(0)
                + 1;
    }

    @Override
    public Outcome removeRole(RoleId id) {
        guard();
        long people = members.countWithRole(id.value());
        if (people > 0) {
            return new InUse(people);
        }
        roles.deleteById(id.value());
        return new Done();
    }

    @Override
    public void moveRole(RoleId id, int places) {
        guard();
        List<RoleEntry> order = new ArrayList<>(roles.findAllByOrderByPlaceAscNameAsc());
        for (int from = 0; from < order.size(); from++) {
            if (order.get(from).getId().equals(id.value())) {
                int to = Math.clamp(from + places, 0, order.size() - 1);
                order.add(to, order.remove(from));
                break;
            }
        }
        for (int place = 0; place < order.size(); place++) {
            order.get(place).moveTo(place + 1);
        }
    }
}
