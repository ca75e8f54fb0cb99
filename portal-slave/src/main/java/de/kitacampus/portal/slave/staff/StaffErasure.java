package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.slave.security.Accounts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a person out of the house for good: her data here, her account and with it her sessions. */
@Service
@Transactional
public class StaffErasure {

    private final StaffMembers members;
    private final StaffScope scope;
    private final Accounts accounts;

    StaffErasure(StaffMembers members, StaffScope scope, Accounts accounts) {
        this.members = members;
        this.scope = scope;
        this.accounts = accounts;
    }

    /** What keeps the person from being erased; empty if nothing does. */
    @Transactional(readOnly = true)
    public Optional<Obstacle> obstacle(PersonId id) {
        StaffMember member = members.findById(id.value()).orElse(null);
        if (member == null || !scope.isWhole()) {
            return Optional.of(Obstacle.UNKNOWN);
        }
        if (scope.isOwnAccount(member)) {
            return Optional.of(Obstacle.YOURSELF);
        }
        return member.isActive() ? Optional.of(Obstacle.ACTIVE) : Optional.empty();
    }

    /**
     * @throws AccessDeniedException if there is an obstacle
     */
    public void erase(PersonId id) {
        if (obstacle(id).isPresent()) {
            throw new AccessDeniedException("this person cannot be erased");
        }
        remove(members.findById(id.value()).orElseThrow());
    }

    /** Takes somebody out of the house whom a restored backup brought back; for the portal itself, before anybody can sign in. */
    public void eraseAgain(PersonId id) {
        members.findById(id.value()).ifPresent(this::remove);
    }

    private void remove(StaffMember member) {
        UUID account = member.accountId();
        members.delete(member);
        members.flush();
        if (account != null) {
            accounts.remove(account);
        }
    }

    /** Why somebody cannot be erased. */
    public enum Obstacle {
        /** Not there, or not for this account to erase. */
        UNKNOWN,
        /** Still there: deactivate first. */
        ACTIVE,
        YOURSELF
    }
}
