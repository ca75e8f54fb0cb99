package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.id.PortalId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers the changes of a portal when it looks for them. Only what is committed gets a number, and one numbering of a
 * portal comes after the other, so a reader who has seen number n will never meet a smaller one later.
 *
 * @see "Design decision: DD110-20261122-numbers-of-changes.md"
 */
@Repository
class ChangeNumbers {

    private static final int MOST_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ChangeNumbers(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Transactional
    public void assign(PortalId portal) {
        if (unnumbered(portal, 1).isEmpty()) {
            return;
        }
        long last = locked(portal);
        List<UUID> changed = unnumbered(portal, MOST_AT_ONCE);
        List<Object[]> numbers = new ArrayList<>();
        for (UUID id : changed) {
            numbers.add(new Object[] {last + 1 + numbers.size(), id});
        }
        template.batchUpdate("update learning_registration set change_number = ? where id = ?", numbers);
        jdbc.sql("update learning_change set last_number = ? where portal = ?")
                .params(last + changed.size(), portal.value())
                .update();
    }

    private List<UUID> unnumbered(PortalId portal, int most) {
        return jdbc.sql("""
                        select id from learning_registration where portal = ? and change_number is null
                        order by updated_at fetch first ? rows only""").params(portal.value(), most).query(UUID.class).list();
    }

    /** The last number given; the portal's row stays locked until the transaction ends. */
    private long locked(PortalId portal) {
        jdbc.sql("insert into learning_change (portal, last_number) values (?, 0) on conflict do nothing")
                .param(portal.value())
                .update();
        return jdbc.sql("select last_number from learning_change where portal = ? for update")
                .param(portal.value())
                .query(Long.class)
                .single();
    }
}
