package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.shell.LanguageChosen;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * In which language people want to be written to: the one they chose in the portal, or the office for those who never sign in.
 *
 * @see "Design decision: DD158-20261122-language-of-mails.md"
 */
@Service
@Transactional
public class StaffLanguages implements LanguageChosen {

    private final StaffMembers members;
    private final StaffScope scope;
    private final CurrentAccount account;

    StaffLanguages(StaffMembers members, StaffScope scope, CurrentAccount account) {
        this.members = members;
        this.scope = scope;
        this.account = account;
    }

    /** Empty for somebody who is written to as is usual here. Asks nobody for permission: mails are written by the portal itself. */
    @Transactional(readOnly = true)
    public Optional<Locale> of(PersonId person) {
        return members.findById(person.value()).flatMap(StaffMember::language);
    }

    /** The same, of those whom the current account looks after. */
    @Transactional(readOnly = true)
    public Optional<Locale> chosenFor(PersonId person) {
        return members.findById(person.value()).filter(scope::covers).flatMap(StaffMember::language);
    }

    /**
     * @param language German, English, or null for what is usual here
     * @return false if the person is none that the current account looks after
     */
    public boolean choose(PersonId person, @Nullable Locale language) {
        Optional<StaffMember> member = members.findById(person.value()).filter(scope::covers);
        member.ifPresent(one -> one.isWrittenToIn(language));
        return member.isPresent();
    }

    @Override
    public void chosen(Locale language) {
        account.id().flatMap(members::findByAccountId).ifPresent(me -> me.isWrittenToIn(language));
    }
}
