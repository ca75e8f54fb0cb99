package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed, changed or took back what. Rows are only ever added. */
@Service
public class AgreementHistory {

    private static final int LATEST = 200;

    /** What was done to an agreement. */
    public enum Action {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * One change.
     *
     * @param at when
     * @param by user name
     * @param action what was done
     * @param validFrom first day of the agreement
     * @param terms its terms in a German line
     */
    public record Entry(Instant at, String by, Action action, LocalDate validFrom, String terms) {}

    private final JdbcClient database;
    private final CurrentAccount current;
    private final Clock clock;

    AgreementHistory(JdbcClient database, CurrentAccount current, Clock clock) {
        this.database = database;
        this.current = current;
        this.clock = clock;
    }

    /** The latest changes of a carrier's agreements, the newest first. */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<Entry> of(CustomerNumber carrier) {
        return database.sql("select * from agreement_change where customer_number = ?"
                        + " order by changed_at desc, id fetch next " + LATEST + " rows only")
                .param(carrier.value())
                .query((row, _) -> new Entry(
                        Rows.instant(row, "changed_at"),
                        row.getString("changed_by"),
                        Action.valueOf(row.getString("action")),
                        Rows.day(row, "valid_from"),
                        row.getString("terms")))
                .list();
    }

    /** In the transaction of the change itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    void record(CustomerNumber carrier, Action action, AgreementDraft draft) {
        database.sql("insert into agreement_change"
                        + " (id, customer_number, changed_at, changed_by, action, valid_from, terms)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        carrier.value(),
                        Rows.utc(clock.instant()),
                        current.name(),
                        action.name(),
                        draft.validity().from(),
                        TermsLine.of(draft))
                .update();
    }
}
