package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.Accounts.CreateOutcome;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.SaveOutcome.Field;
import de.kitacampus.portal.slave.staff.SaveOutcome.Invalid;
import de.kitacampus.portal.slave.staff.SaveOutcome.Saved;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives people their accounts. */
@Component
class StaffAccounts {

    private final Accounts accounts;
    private final StaffScope scope;

    StaffAccounts(Accounts accounts, StaffScope scope) {
        this.accounts = accounts;
        this.scope = scope;
    }

    /** Makes the account that is wished for, or gives an existing one the wished role. */
    SaveOutcome provide(StaffMember member, Optional<AccountWish> wish, PersonDetails details) {
        PersonId id = new PersonId(member.getId());
        if (wish.isEmpty()) {
            return new Saved(id, null);
        }
        Optional<Invalid> refusal = refusal(wish.get(), details);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        UUID account = member.accountId();
        return account == null ? create(member, wish.get()) : changeRole(id, account, wish.get(), member);
    }

    private static Optional<Invalid> refusal(AccountWish wish, PersonDetails details) {
        boolean leadsNothing =
                wish.role() == PortalRole.CENTRE_HEAD && details.headOf().isEmpty();
        return leadsNothing ? Optional.of(new Invalid(Field.HEAD_OF, "staff.error.headOfNothing")) : Optional.empty();
    }

    private SaveOutcome create(StaffMember member, AccountWish wish) {
        if (!scope.isWhole() && wish.role() != PortalRole.STAFF) {
            return new Invalid(Field.ROLE, "staff.error.roleNotYours");
        }
        String given = wish.password();
        String password = given == null || given.isEmpty() ? accounts.generatePassword() : given;
        return switch (accounts.create(wish.userName(), password, roles(wish.role()))) {
            case CreateOutcome.Created created -> {
                member.signsInWith(created.accountId());
                yield saved(member, given, password);
            }
            case CreateOutcome.NameTaken taken -> new Invalid(Field.USER_NAME, "staff.error.userNameTaken");
            case CreateOutcome.NameUnusable unusable -> new Invalid(Field.USER_NAME, unusable.messageKey());
            case CreateOutcome.PasswordWeak weak -> new Invalid(Field.PASSWORD, weak.messageKey());
        };
    }

    private static Saved saved(StaffMember member, @Nullable String given, String password) {
        return new Saved(new PersonId(member.getId()), password.equals(given) ? null : password);
    }

    private SaveOutcome changeRole(PersonId id, UUID account, AccountWish wish, StaffMember member) {
        if (!scope.isWhole()) {
            return new Saved(id, null);
        }
        if (wish.role() != PortalRole.CARRIER_ADMIN && accounts.isLastCarrierAdmin(account)) {
            return new Invalid(Field.ROLE, "staff.error.lastAdmin");
        }
        Set<PortalRole> wanted = roles(wish.role());
        if (!member.acting().isEmpty()) {
            wanted.add(PortalRole.CENTRE_HEAD);
        }
        accounts.changeRoles(account, wanted);
        return new Saved(id, null);
    }

    /** Heads and administrators learn too, so they are also staff. */
    static Set<PortalRole> roles(PortalRole role) {
        return EnumSet.of(role, PortalRole.STAFF);
    }
}
