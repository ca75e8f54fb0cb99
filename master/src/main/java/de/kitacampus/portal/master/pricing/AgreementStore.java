package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.DateRange;
import de.kitacampus.portal.master.pricing.AgreementTerms.FlatRate;
import de.kitacampus.portal.master.pricing.AgreementTerms.Tier;
import de.kitacampus.portal.master.pricing.AgreementTerms.Volume;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes agreements. */
@Component
class AgreementStore {

    private static final String OF_CARRIER = " from agreement a where a.customer_number = :carrier";
    private static final String OF_ALL = " from agreement a";

    private final JdbcClient database;

    AgreementStore(JdbcClient database) {
        this.database = database;
    }

    /** By carrier and first day. */
    List<Agreement> all() {
        return read(OF_ALL, Map.of());
    }

    /** By first day. */
    List<Agreement> of(CustomerNumber carrier) {
        return read(OF_CARRIER, Map.of("carrier", carrier.value()));
    }

    Optional<Agreement> inForce(CustomerNumber carrier, LocalDate day) {
        return of(carrier).stream()
                .filter(agreement -> agreement.validity().contains(day))
                .findFirst();
    }

    /** The version of a carrier's agreements; holds whoever else wants to change them until the transaction ends. */
    long lock(CustomerNumber carrier) {
        database.sql("insert into agreement_state (customer_number, version) values (?, 0) on conflict do nothing")
                .param(carrier.value())
                .update();
        return database.sql("select version from agreement_state where customer_number = ? for update")
                .param(carrier.value())
                .query(Long.class)
                .single();
    }

    long version(CustomerNumber carrier) {
        return database.sql("select version from agreement_state where customer_number = ?")
                .param(carrier.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void setVersion(CustomerNumber carrier, long version) {
        database.sql("update agreement_state set version = ? where customer_number = ?")
                .params(version, carrier.value())
                .update();
    }

    void insert(Agreement agreement) {
        AgreementTerms terms = agreement.terms();
        FlatRate flatRate = terms.flatRate();
        database.sql("""
                        insert into agreement (id, customer_number, valid_from, agreed_to, percent_off, volume_of,
                            flat_basis, flat_amount, minimum_fee, note, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(agreement.id())
                .param(agreement.carrier().value())
                .param(agreement.draft().validity().from())
                .param(agreement.draft().validity().to())
                .param(terms.percentOff())
                .param(terms.volume().name())
                .param(flatRate == null ? null : flatRate.basis().name())
                .param(flatRate == null ? null : flatRate.amount().amount())
                .param(terms.minimumFee() == null ? null : terms.minimumFee().amount())
                .param(agreement.draft().note())
                .param(agreement.by())
                .param(Rows.utc(agreement.at()))
                .update();
        terms.fixedPrices().forEach((course, price) -> database.sql("insert into agreement_price values (?, ?, ?)")
                .params(agreement.id(), course.value(), price.amount())
                .update());
        terms.tiers().forEach(tier -> database.sql("insert into agreement_tier values (?, ?, ?)")
                .params(agreement.id(), tier.from(), tier.percent())
                .update());
    }

    void delete(UUID agreement) {
        database.sql("delete from agreement where id = ?").param(agreement).update();
    }

    private List<Agreement> read(String which, Map<String, ?> parameters) {
        Map<UUID, Map<CourseNumber, Money>> prices = new HashMap<>();
        database.sql("select p.* from agreement_price p where p.agreement_id in (select a.id" + which + ")")
                .params(parameters)
                .query((row, _) -> prices.computeIfAbsent(Rows.uuid(row, "agreement_id"), _ -> new HashMap<>())
                        .put(CourseNumber.of(row.getString("course_number")), Money.euro(row.getBigDecimal("price"))))
                .list();
        Map<UUID, List<Tier>> tiers = new HashMap<>();
        database.sql("select t.* from agreement_tier t where t.agreement_id in (select a.id" + which
                        + ") order by t.from_count")
                .params(parameters)
                .query((row, _) -> tiers.computeIfAbsent(Rows.uuid(row, "agreement_id"), _ -> new ArrayList<>())
                        .add(new Tier(row.getLong("from_count"), row.getBigDecimal("percent"))))
                .list();
        List<Agreement> agreements = database.sql("select a.*" + which + " order by a.customer_number, a.valid_from")
                .params(parameters)
                .query((row, _) -> agreement(row, prices, tiers))
                .list();
        return ended(agreements);
    }

    private static Agreement agreement(
            ResultSet row, Map<UUID, Map<CourseNumber, Money>> prices, Map<UUID, List<Tier>> tiers)
            throws SQLException {
        UUID id = Rows.uuid(row, "id");
        String basis = row.getString("flat_basis");
        AgreementTerms terms = new AgreementTerms(
                row.getBigDecimal("percent_off"),
                prices.getOrDefault(id, Map.of()),
                Volume.valueOf(row.getString("volume_of")),
                tiers.getOrDefault(id, List.of()),
                basis == null
                        ? null
                        : new FlatRate(FlatRate.Basis.valueOf(basis), Money.euro(row.getBigDecimal("flat_amount"))),
                money(row.getBigDecimal("minimum_fee")));
        DateRange agreed = new DateRange(Rows.day(row, "valid_from"), Rows.dayOrNull(row, "agreed_to"));
        return new Agreement(
                id,
                CustomerNumber.of(row.getString("customer_number")),
                new AgreementDraft(agreed, terms, row.getString("note")),
                agreed,
                row.getString("created_by"),
                Rows.instant(row, "created_at"));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.euro(amount);
    }

    /** Each ends at the latest on the day before the next one of the same carrier begins. */
    private static List<Agreement> ended(List<Agreement> agreements) {
        List<Agreement> result = new ArrayList<>();
        for (int place = 0; place < agreements.size(); place++) {
            Agreement one = agreements.get(place);
            result.add(agreements.stream()
                    .skip(place + 1L)
                    .findFirst()
                    .filter(next -> next.carrier().equals(one.carrier()))
                    .map(next -> endedBefore(one, next.validity().from()))
                    .orElse(one));
        }
        return List.copyOf(result);
    }

    private static Agreement endedBefore(Agreement one, LocalDate next) {
        DateRange agreed = one.draft().validity();
        LocalDate end = agreed.to() != null && agreed.to().isBefore(next) ? agreed.to() : next.minusDays(1);
        return new Agreement(
                one.id(), one.carrier(), one.draft(), new DateRange(agreed.from(), end), one.by(), one.at());
    }
}
