package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.slave.rights.PersonalRights.Draft;
import de.kitacampus.portal.slave.rights.PersonalRights.Field;
import de.kitacampus.portal.slave.rights.PersonalRights.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an exception must be like. */
final class PersonalRightRules {

    private PersonalRightRules() {}

    static Optional<Outcome> refusal(Draft draft, LocalDate today) {
        LocalDate from = draft.from();
        if (from == null || from.isBefore(today)) {
            return invalid(Field.FROM, "rights.exception.from.past");
        }
        return refusal(from, draft.until(), draft.reason(), today);
    }

    /** What has begun may end today, but not in the past: what was allowed then stays true. */
    static Optional<Outcome> refusal(PersonalRight old, LocalDate until, String reason, LocalDate today) {
        return refusal(old.from(), until, reason, today);
    }

    private static Optional<Outcome> refusal(
            LocalDate from, @Nullable LocalDate until, String reason, LocalDate today) {
        if (until == null) {
            return invalid(Field.UNTIL, "rights.exception.until.missing");
        }
        if (until.isBefore(from) || until.isBefore(today)) {
            return invalid(Field.UNTIL, "rights.exception.until.early");
        }
        if (reason.isBlank()) {
            return invalid(Field.REASON, "rights.exception.reason.missing");
        }
        return reason.strip().length() > PersonalRights.MAX_REASON
                ? invalid(Field.REASON, "rights.exception.reason.long")
                : Optional.empty();
    }

    private static Optional<Outcome> invalid(Field field, String key) {
        return Optional.of(new Outcome.Invalid(field, key));
    }

    /** The exception of a draft without faults. */
    static PersonalRight right(Draft draft, UUID id, Instant now, Optional<UUID> account) {
        return new PersonalRight(
                id,
                0,
                draft.person(),
                draft.item(),
                draft.allowed(),
                Objects.requireNonNull(draft.from()),
                Objects.requireNonNull(draft.until()),
                draft.reason().strip(),
                now,
                account.orElse(null),
                null);
    }
}
