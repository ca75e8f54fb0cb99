package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who issues the invoices; every version is kept, and each invoice holds a copy of the one it was issued with. */
@Service
@Transactional(readOnly = true)
public class Sellers {

    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final Clock clock;

    Sellers(JdbcClient jdbc, CurrentAccount account, Clock clock) {
        this.jdbc = jdbc;
        this.account = account;
        this.clock = clock;
    }

    /**
     * What was saved last; empty texts before anybody has.
     *
     * @param seller who issues
     * @param version to be given back with a change
     */
    public record Saved(Seller seller, long version) {}

    public Saved latest() {
        return jdbc.sql("select version, content from invoice_seller order by version desc limit 1")
                .query((row, number) -> new Saved(
                        WireJson.read(new String(row.getBytes(2), StandardCharsets.UTF_8), Seller.class),
                        row.getLong(1)))
                .optional()
                .orElse(new Saved(Seller.empty(), 0));
    }

    Seller required() {
        Seller seller = latest().seller();
        if (!seller.missing().isEmpty()) {
            throw new IllegalStateException("the issuer of invoices is not complete: " + seller.missing());
        }
        return seller;
    }

    /**
     * Saves a new version.
     *
     * @param read the version that was read
     * @return whether nobody saved another one meanwhile
     */
    @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING})
    @Transactional
    public boolean save(Seller seller, long read) {
        return jdbc.sql("""
                        insert into invoice_seller (version, content, saved_at, saved_by) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(read + 1, WireJson.bytes(seller), Rows.utc(clock.instant()), account.name())
                        .update()
                == 1;
    }
}
