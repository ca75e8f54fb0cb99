package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payments as people enter them; nothing is changed, a mistake is taken back by an entry of the opposite amount. */
@Service
@Transactional(readOnly = true)
public class Payments {

    public static final int MAX_NOTE = 300;

    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final Clock clock;

    Payments(JdbcClient jdbc, CurrentAccount account, Clock clock) {
        this.jdbc = jdbc;
        this.account = account;
        this.clock = clock;
    }

    public List<Payment> of(String invoice) {
        return jdbc.sql("""
                        select p.id, p.paid_on, p.amount, p.note, p.entered_by,
                            p.takes_back is not null or exists (select 1 from invoice_payment b where b.takes_back = p.id) undone
                        from invoice_payment p where p.number = ? order by p.entered_at, p.id
                        """)
                .params(invoice)
                .query((row, number) -> new Payment(
                        Rows.uuid(row, "id"),
                        Rows.day(row, "paid_on"),
                        row.getBigDecimal("amount"),
                        row.getString("note"),
                        row.getString("entered_by"),
                        row.getBoolean("undone")))
                .list();
    }

    /**
     * Enters a payment.
     *
     * @param amount not zero, with at most two decimal places, negative for money that went back
     * @throws IllegalArgumentException if the amount is none
     */
    @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING})
    @Transactional
    public void enter(String invoice, LocalDate day, BigDecimal amount, String note) {
        if (!isAmount(amount)) {
            throw new IllegalArgumentException("not an amount: " + amount);
        }
        jdbc.sql("""
                        insert into invoice_payment (id, number, paid_on, amount, note, entered_at, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        invoice,
                        day,
                        amount,
                        note.strip(),
                        Rows.utc(clock.instant()),
                        account.name())
                .update();
    }

    /** Whether this can be entered. */
    public static boolean isAmount(@Nullable BigDecimal amount) {
        return amount != null
                && amount.signum() != 0
                && amount.stripTrailingZeros().scale() <= 2;
    }

    /**
     * Takes an entry back by its opposite on the same day.
     *
     * @return whether nobody had done so before
     */
    @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING})
    @Transactional
    public boolean takeBack(UUID payment) {
        return jdbc.sql("""
                        insert into invoice_payment (id, number, paid_on, amount, note, takes_back, entered_at, entered_by)
                        select cast(:id as uuid), number, paid_on, -amount, note, id, :at, :by from invoice_payment
                        where id = :payment and takes_back is null
                        on conflict do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("payment", payment)
                        .param("at", Rows.utc(clock.instant()))
                        .param("by", account.name())
                        .update()
                == 1;
    }
}
