package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.slave.security.CurrentAccount;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom the current account looks after. */
@Component
class StaffScope {

    private final CurrentAccount current;
    private final StaffMembers members;
    private final Today today;

    StaffScope(CurrentAccount current, StaffMembers members, Today today) {
        this.current = current;
        this.members = members;
        this.today = today;
    }

    boolean isWhole() {
        return current.isCarrierAdmin();
    }

    /** The centres the current account leads, also in another's place; empty for those who lead none. */
    Set<UUID> ledCentres() {
        return current.id()
                .flatMap(members::findByAccountId)
                .filter(StaffMember::isActive)
                .map(StaffMember::leading)
                .orElse(Set.of());
    }

    boolean covers(StaffMember member) {
        return isWhole() || coversAny(member.centresFrom(today.get()));
    }

    boolean coversAny(Collection<UUID> centres) {
        Set<UUID> led = ledCentres();
        return isWhole() || centres.stream().anyMatch(led::contains);
    }

    boolean isOwnAccount(StaffMember member) {
        return current.id().equals(Optional.ofNullable(member.accountId()));
    }
}
