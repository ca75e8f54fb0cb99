package de.kitacampus.portal.master.usage;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes a ledger as large as it may become, with PostgreSQL's own means: carriers with one portal each, two years of bookings, a few
 * cancellations, uses of own content and differing prices.
 *
 * @param lines how many lines
 * @param carriers how many carriers
 * @param courses how many courses
 */
record LargeLedger(long lines, int carriers, int courses) {

    private static final int AT_ONCE = 1_000_000;
    private static final int MONTHS = 24;
    private static final String INDEXES = """
            select indexname, indexdef from pg_indexes
            where tablename = 'usage_event' and indexname not in (select conname from pg_constraint)
            """;

    void fill(JdbcTemplate database) {
        carriers(database);
        var indexes = database.queryForList(INDEXES);
        indexes.forEach(index -> database.execute("drop index " + index.get("indexname")));
        for (long from = 0; from < lines; from += AT_ONCE) {
            events(database, from, Math.min(from + AT_ONCE, lines) - 1);
            say("wrote " + Math.min(from + AT_ONCE, lines) + " of " + lines + " lines");
        }
        indexes.forEach(index -> {
            database.execute(String.valueOf(index.get("indexdef")));
            say("indexed by " + index.get("indexname"));
        });
        sums().forEach(database::execute);
        database.execute("""
                insert into usage_sum select '%s', '', billing_month, type, dimension, member, sum(lines), sum(purchase_price),
                    sum(selling_price), sum(vat_included)
                from usage_sum group by billing_month, type, dimension, member
                """.formatted(UsageSums.ALL_PORTALS));
        database.execute("vacuum analyze usage_event");
        database.execute("analyze");
        say("added up");
    }

    private void carriers(JdbcTemplate database) {
        database.execute("""
                insert into carrier (number, name, street, postal_code, city, email, phone, created_at, version)
                select 'GRA-' || lpad((20000 + x)::text, 5, '0'), 'Träger ' || x, 'Weg 1', '10115', 'Berlin', '', '', now(), 0
                from generate_series(0, %d) n(x)
                """.formatted(carriers - 1));
        database.execute("""
                insert into portal (id, name, customer_number, state, created_at, version)
                select md5('p' || x)::uuid, 'Portal ' || x, 'GRA-' || lpad((20000 + x)::text, 5, '0'), 'ACTIVE', now(), 0
                from generate_series(0, %d) n(x)
                """.formatted(carriers - 1));
        database.execute("""
                insert into course (number, sort_key, title, teaser, description, learning_minutes, list_price, vat_treatment,
                    usage_period_months, pass_mark, state, changed_at, changed_by, version)
                select '9.' || x / 100 || '.' || mod(x, 100), x, 'Kurs ' || x, '', '', 45, 20, 'STANDARD', 3, 80, 'LIVE', now(), 'bench', 0
                from generate_series(0, %d) n(x)
                """.formatted(courses - 1));
    }

    /** Every line is made of its number alone. Each hundredth cancels the portal's line before; each thirtieth uses own content. */
    private void events(JdbcTemplate database, long from, long to) {
        database.execute("""
                insert into usage_event (portal, event_id, epoch, sequence, digest, type, booking_id, user_id, customer, course,
                    content_id, centre, told_price, billed_price, price_differs, selling_price, vat_rate, vat_included,
                    catalog_version, billing_month, occurred_at, received_at)
                select md5('p' || p)::uuid, md5('e' || x)::uuid, 1, s, md5('d' || x) || md5(x::text), kind,
                    md5('b' || case when kind = 'BOOKING_CANCELLED' then x - %1$d else x end)::uuid,
                    md5('u' || p || '-' || mod(h, 500))::uuid, 'GRA-' || lpad((20000 + p)::text, 5, '0'),
                    case when kind = 'OWN_CONTENT_USED' then null else '9.' || c / 100 || '.' || mod(c, 100) end,
                    case when kind = 'OWN_CONTENT_USED' then 'inhalt-' || mod(h, 40) end,
                    'HAUS-' || mod(h, 10), ek, ek, mod(x, 5000) = 0 and kind = 'COURSE_BOOKED', vk, 19, round(vk * 19 / 119, 2),
                    'v1', to_char(at at time zone 'Europe/Berlin', 'YYYY-MM'), at, at + interval '1 minute'
                from (select x, p, s, h, c, at, kind, case kind when 'OWN_CONTENT_USED' then 0 when 'BOOKING_CANCELLED' then -1 else 1 end
                        * (8 + mod(c, 37)) as ek, case kind when 'OWN_CONTENT_USED' then 0 when 'BOOKING_CANCELLED' then -1 else 1 end
                        * (10 + mod(h, 61)) as vk
                    from (select x, p, s, h, mod(h / 7, %2$d) as c,
                            timestamptz '2026-11-01 00:00:00+01' - (%3$d - x) * interval '%4$s seconds' as at,
                            case when mod(s, 100) = 99 then 'BOOKING_CANCELLED' when mod(s, 30) = 1 then 'OWN_CONTENT_USED'
                                else 'COURSE_BOOKED' end as kind
                        from (select x, mod(x, %1$d) as p, x / %1$d + 1 as s, mod(x * 7919 + x / 97, 1000003) as h
                            from generate_series(%5$d::bigint, %6$d::bigint) n(x)) numbers) lines) priced
                """.formatted(carriers, courses, lines, MONTHS * 30.4 * 86_400 / lines, from, to));
    }

    private static List<String> sums() {
        return Stream.of(new String[] {"ALL", "''"}, new String[] {"CENTRE", "centre"}, new String[] {
                    "SUBJECT", "coalesce(course, content_id)"
                })
                .map(dimension -> """
                        insert into usage_sum select portal, customer, billing_month, type, '%s', member, count(*), sum(billed_price),
                            sum(selling_price), sum(vat_included)
                        from (select *, %s as member from usage_event) lines group by portal, customer, billing_month, type, member
                        """.formatted((Object[]) dimension))
                .toList();
    }

    private static void say(String text) {
        System.out.println("PROGRESS       " + text);
    }
}
