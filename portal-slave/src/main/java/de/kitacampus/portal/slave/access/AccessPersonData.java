package de.kitacampus.portal.slave.access;

import de.kitacampus.portal.slave.security.OpenSessions;
import de.kitacampus.portal.slave.security.Passkeys;
import de.kitacampus.portal.slave.security.SignInCodes;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sessions, code and passkeys of a person; they go with her account. */
@Component
class AccessPersonData implements PersonData {

    private final Staff staff;
    private final OpenSessions sessions;
    private final SignInCodes codes;
    private final Passkeys passkeys;

    AccessPersonData(Staff staff, OpenSessions sessions, SignInCodes codes, Passkeys passkeys) {
        this.staff = staff;
        this.sessions = sessions;
        this.codes = codes;
        this.passkeys = passkeys;
    }

    @Override
    public List<Table> tell(PersonId person) {
        Optional<UUID> account = staff.accountOf(person);
        return account.map(id -> List.of(sessions(id), code(id), passkeys(id))).orElse(List.of());
    }

    private Table sessions(UUID account) {
        return new Table(
                "access.personal.sessions",
                List.of(
                        "access.personal.browser",
                        "access.personal.device",
                        "access.personal.way",
                        "access.personal.opened",
                        "access.personal.used"),
                sessions.of(account).stream()
                        .map(one -> List.of(
                                one.device().browser().name(),
                                one.device().kind().name(),
                                one.way().name(),
                                one.openedAt().toString(),
                                one.usedAt().toString()))
                        .toList());
    }

    private Table code(UUID account) {
        return new Table(
                "access.personal.code",
                List.of(
                        "access.personal.number",
                        "access.personal.issued",
                        "access.personal.validTo",
                        "access.personal.used"),
                codes.of(account).stream()
                        .map(code -> List.of(
                                code.number(),
                                code.issuedAt().toString(),
                                code.validTo().toString(),
                                Objects.toString(code.usedAt(), "")))
                        .toList());
    }

    private Table passkeys(UUID account) {
        return new Table(
                "access.personal.passkeys",
                List.of("access.personal.label", "access.personal.added", "access.personal.used"),
                passkeys.of(account).stream()
                        .map(one ->
                                List.of(one.label(), one.createdAt().toString(), Objects.toString(one.usedAt(), "")))
                        .toList());
    }

    @Override
    public void erase(Leaver leaver) {}
}
