package de.kitacampus.portal.slave.staff;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Deputies.Outcome;
import de.kitacampus.portal.slave.staff.SaveOutcome.Field;
import de.kitacampus.portal.slave.staff.SaveOutcome.Invalid;
import de.kitacampus.portal.slave.staff.SaveOutcome.Saved;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The world's clock stands at 15 August 2026. */
@InTheWorld
@Transactional
class StaffDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 15);

    @Autowired
    World world;

    @Autowired
    StaffAdministration office;

    @Autowired
    HouseAdministration house;

    @Autowired
    StaffReader reader;

    @Autowired
    StaffMembers members;

    @Autowired
    StaffDay day;

    @Autowired
    Deputies deputies;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private CentreId sun;
    private CentreId moon;

    @BeforeEach
    void two_centres() {
        world.empty();
        world.signInAsAdmin();
        sun = centre("DAY-1");
        moon = centre("DAY-2");
    }

    @Test
    void a_centre_counts_from_its_first_to_its_last_day() {
        PersonId id = add(
                List.of(new Term<>(sun, null, TODAY.plusDays(2)), new Term<>(moon, TODAY.plusDays(3), null)),
                Employment.UNKNOWN);
        assertThat(centres(id)).containsExactly(sun);
        nextDays(2);
        assertThat(centres(id)).containsExactly(sun);
        nextDays(1);
        assertThat(centres(id)).containsExactly(moon);
        assertThat(office.find(id).orElseThrow().details().centres()).hasSize(2);
    }

    @Test
    void after_a_week_of_downtime_one_run_catches_up() {
        PersonId leaver = addWithAccount("weg", new Employment(null, TODAY.plusDays(1)));
        PersonId mover = add(
                List.of(new Term<>(sun, null, TODAY.plusDays(1)), new Term<>(moon, TODAY.plusDays(2), null)),
                Employment.UNKNOWN);
        nextDays(7);
        assertThat(reader.find(leaver).orElseThrow().active()).isFalse();
        assertThat(account(leaver).locked()).isTrue();
        assertThat(centres(mover)).containsExactly(moon);
        int version = office.find(leaver).orElseThrow().version();
        day.run();
        members.flush();
        assertThat(office.find(leaver).orElseThrow().version())
                .as("a second run")
                .isEqualTo(version);
    }

    @Test
    void on_the_last_day_the_account_is_open_and_on_the_next_it_is_not() {
        PersonId id = addWithAccount("letzter", new Employment(TODAY.minusYears(1), TODAY.plusDays(1)));
        nextDays(1);
        assertThat(account(id).locked()).isFalse();
        nextDays(1);
        assertThat(account(id).locked()).isTrue();
        office.activate(id);
        nextDays(1);
        assertThat(account(id).locked()).as("whoever is let in again stays in").isFalse();
    }

    @Test
    void the_last_administrator_is_not_locked_out_by_a_date() {
        lockOtherAdministrators();
        PersonId chief = saved(office.add(
                person("Clara", List.of(), Employment.UNKNOWN),
                Optional.of(new AccountWish("chefin.tag", "Ein-gutes-Passwort", PortalRole.CARRIER_ADMIN))));
        int version = office.find(chief).orElseThrow().version();
        assertThat(office.change(
                        chief,
                        version,
                        person("Clara", List.of(), new Employment(null, TODAY.plusDays(3))),
                        Optional.empty()))
                .isEqualTo(new Invalid(Field.LEAVES, "staff.error.lastAdmin"));
    }

    @Test
    void days_that_end_before_they_begin_and_a_centre_twice_are_refused() {
        assertThat(office.add(
                        person("Anna", List.of(new Term<>(sun, TODAY, TODAY.minusDays(1))), Employment.UNKNOWN),
                        Optional.empty()))
                .isEqualTo(new Invalid(Field.CENTRES, "staff.error.days"));
        assertThat(office.add(
                        person("Anna", List.of(Term.always(sun), Term.always(sun)), Employment.UNKNOWN),
                        Optional.empty()))
                .isEqualTo(new Invalid(Field.CENTRES, "staff.error.twice"));
        assertThat(office.add(person("Anna", List.of(), new Employment(TODAY, TODAY.minusDays(1))), Optional.empty()))
                .isEqualTo(new Invalid(Field.LEAVES, "staff.error.leavesBeforeEntry"));
    }

    @Test
    void a_deputy_leads_the_heads_centres_on_these_days_and_on_no_other() {
        PersonId head = head("hanna", sun);
        PersonId deputy = addWithAccount("vera", Employment.UNKNOWN);
        assertThat(deputies.appoint(head, deputy, TODAY.plusDays(1), TODAY.plusDays(2)))
                .isInstanceOf(Outcome.Appointed.class);
        assertThat(leading(deputy)).isEmpty();
        nextDays(1);
        assertThat(leading(deputy)).containsExactly(sun);
        assertThat(account(deputy).roles()).contains(PortalRole.CENTRE_HEAD);
        assertThat(office.find(deputy).orElseThrow().details().headOf())
                .as("her own")
                .isEmpty();
        nextDays(2);
        assertThat(leading(deputy)).isEmpty();
        assertThat(account(deputy).roles()).containsExactly(PortalRole.STAFF);
        assertThat(leading(head)).containsExactly(sun);
    }

    @Test
    void saving_a_deputy_takes_nothing_from_her() {
        PersonId head = head("hilde", sun);
        PersonId deputy = addWithAccount("viola", Employment.UNKNOWN);
        deputies.appoint(head, deputy, TODAY, TODAY.plusDays(5));
        PersonRecord record = office.find(deputy).orElseThrow();
        office.change(
                deputy,
                record.version(),
                record.details(),
                Optional.of(new AccountWish("viola", null, PortalRole.STAFF)));
        assertThat(leading(deputy)).containsExactly(sun);
        assertThat(account(deputy).roles()).contains(PortalRole.CENTRE_HEAD);
    }

    @Test
    void nobody_is_deputy_of_herself_of_nobody_or_backwards() {
        PersonId head = head("heike", sun);
        PersonId other = addWithAccount("ute", Employment.UNKNOWN);
        assertThat(deputies.appoint(head, head, TODAY, TODAY)).isInstanceOf(Outcome.Unfit.class);
        assertThat(deputies.appoint(other, head, TODAY, TODAY)).isInstanceOf(Outcome.NoHead.class);
        assertThat(deputies.appoint(head, other, TODAY, TODAY.minusDays(1))).isInstanceOf(Outcome.WrongDays.class);
        assertThat(deputies.appoint(head, other, TODAY, TODAY)).isInstanceOf(Outcome.Appointed.class);
        assertThat(deputies.appoint(head, other, TODAY, TODAY)).isInstanceOf(Outcome.Twice.class);
        world.signIn(world.person("Irgend", "Jemand"));
        assertThat(deputies.appoint(head, other, TODAY.plusDays(1), TODAY.plusDays(1)))
                .isInstanceOf(Outcome.NotYours.class);
        assertThat(deputies.of(head)).isEmpty();
    }

    private void nextDays(int days) {
        world.time().tick(Duration.ofDays(days));
        members.flush();
        day.run();
        members.flush();
    }

    private void lockOtherAdministrators() {
        jdbc.sql("update account set locked = true where id in (select account_id from account_role"
                        + " where portal_role = 'CARRIER_ADMIN')")
                .update();
    }

    private List<CentreId> centres(PersonId id) {
        return reader.find(id).orElseThrow().centres().stream().map(Centre::id).toList();
    }

    private List<CentreId> leading(PersonId id) {
        return reader.find(id).orElseThrow().headOf();
    }

    private de.kitacampus.portal.slave.security.AccountSummary account(PersonId id) {
        UUID account = reader.accountOf(id).orElseThrow();
        return accounts.find(account).orElseThrow();
    }

    private PersonId add(List<Term<CentreId>> centres, Employment employment) {
        return saved(office.add(person("Anna", centres, employment), Optional.empty()));
    }

    private PersonId addWithAccount(String userName, Employment employment) {
        return saved(office.add(
                person(userName, List.of(Term.always(moon)), employment),
                Optional.of(new AccountWish(userName + ".tag", "Ein-gutes-Passwort", PortalRole.STAFF))));
    }

    private PersonId head(String userName, CentreId centre) {
        return saved(office.add(
                new PersonDetails(userName, "Haupt", null, null, List.of(centre), List.of(), Set.of(centre)),
                Optional.of(new AccountWish(userName + ".tag", "Ein-gutes-Passwort", PortalRole.CENTRE_HEAD))));
    }

    private static PersonDetails person(String firstName, List<Term<CentreId>> centres, Employment employment) {
        return new PersonDetails(firstName, "Beispiel", null, null, centres, List.of(), Set.of(), employment);
    }

    private CentreId centre(String code) {
        house.saveCentre(Optional.empty(), code, "Kita " + code);
        return reader.centres().stream()
                .filter(centre -> centre.code().value().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static PersonId saved(@Nullable SaveOutcome outcome) {
        assertThat(outcome).isInstanceOf(Saved.class);
        return ((Saved) java.util.Objects.requireNonNull(outcome)).id();
    }
}
