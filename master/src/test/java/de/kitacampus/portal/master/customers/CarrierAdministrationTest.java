package de.kitacampus.portal.master.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@Tag("persistence")
@WithMockUser(roles = "ADMIN")
class CarrierAdministrationTest {

    @Autowired
    CarrierAdministration carriers;

    @Autowired
    CarrierHistory history;

    @Autowired
    CurrentAccount current;

    private static CarrierData named(String name) {
        return new CarrierData(name, "Weg 1", "48143", "Münster", "post@example.org", "");
    }

    @Test
    void a_new_carrier_gets_a_number_from_its_name() {
        CarrierEntry added = carriers.add(named("Grashüpfer gGmbH"));
        assertThat(added.number().value()).matches("GRA-\\d{5}");
        assertThat(carriers.find(added.number())).contains(new Carrier(added.number(), "Grashüpfer gGmbH"));
    }

    @Test
    void carriers_added_at_the_same_moment_get_different_numbers() throws Exception {
        List<Callable<CustomerNumber>> work = IntStream.range(0, 12)
                .<Callable<CustomerNumber>>mapToObj(_ -> () ->
                        current.asSystem(() -> carriers.add(named("Zugleich")).number()))
                .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<CustomerNumber> numbers =
                    threads.invokeAll(work).stream().map(Future::resultNow).toList();
            assertThat(numbers).doesNotHaveDuplicates().hasSize(12);
        }
    }

    @Test
    void the_number_stays_when_the_name_changes() {
        CarrierEntry added = carriers.add(named("Alt e. V."));
        CarrierChange outcome = carriers.change(added.number(), added.version(), named("Neu e. V."));
        assertThat(outcome).isInstanceOfSatisfying(CarrierChange.Changed.class, changed -> assertThat(
                        changed.now().number())
                .isEqualTo(added.number()));
    }

    @Test
    void the_second_editor_is_told_and_overwrites_nothing() {
        CarrierEntry seen = carriers.add(named("Streit e. V."));
        carriers.change(seen.number(), seen.version(), named("Erste e. V."));
        CarrierChange outcome = carriers.change(seen.number(), seen.version(), named("Zweite e. V."));
        assertThat(outcome).isInstanceOfSatisfying(CarrierChange.ChangedMeanwhile.class, conflict -> assertThat(
                        conflict.now().data().name())
                .isEqualTo("Erste e. V."));
        assertThat(carriers.entry(seen.number()).orElseThrow().data().name()).isEqualTo("Erste e. V.");
    }

    @Test
    void an_invoice_goes_to_the_billing_address_or_else_to_the_carrier() {
        CarrierEntry added = carriers.add(named("Zahlt e. V."));
        BillingRecipient own = carriers.billing(added.number()).orElseThrow();
        assertThat(own.name()).isEqualTo("Zahlt e. V.");
        assertThat(own.city()).isEqualTo("Münster");
        assertThat(own.email()).isEqualTo("post@example.org");
        assertThat(own.missing()).isEmpty();
        BillingData elsewhere = new BillingData(
                "Kirchenamt",
                "",
                "",
                "",
                "Bremen",
                "DE",
                "",
                VatId.of("DE136695976"),
                null,
                "",
                30,
                BillingData.Arrangement.PER_CENTRE);
        carriers.changeBilling(added.number(), added.version(), elsewhere);
        BillingRecipient other = carriers.billing(added.number()).orElseThrow();
        assertThat(other.name()).isEqualTo("Kirchenamt");
        assertThat(other.paymentDays()).isEqualTo(30);
        assertThat(other.vatId()).isEqualTo(VatId.of("DE136695976"));
        assertThat(other.missing()).containsExactly("customers.missing.street", "customers.missing.postal-code");
    }

    @Test
    void contacts_keep_their_order_and_each_change_its_history() {
        CarrierEntry added = carriers.add(named("Viele e. V."));
        Contact first = new Contact(Contact.Purpose.MANAGEMENT, "Geschäftsführung", "", "0251 1");
        Contact second = new Contact(Contact.Purpose.ACCOUNTING, "Buchhaltung", "buch@example.org", "");
        CarrierChange once = carriers.changeContacts(added.number(), added.version(), List.of(first, second));
        long version = ((CarrierChange.Changed) once).now().version();
        assertThat(carriers.changeContacts(added.number(), version, List.of(second, first)))
                .isInstanceOf(CarrierChange.Changed.class);
        assertThat(carriers.contacts(added.number())).containsExactly(second, first);
        assertThat(carriers.changeContacts(added.number(), version, List.of()))
                .isInstanceOf(CarrierChange.ChangedMeanwhile.class);
        assertThat(history.of(added.number(), 0, 20))
                .filteredOn(entry -> entry.field().equals("contacts"))
                .hasSize(2);
        assertThat(history.count(added.number())).isGreaterThan(2);
    }

    @Test
    void the_search_takes_signs_of_the_database_literally() {
        carriers.add(named("Hundert% Kita_Haus"));
        assertThat(carriers.count("hundert% kita_")).isEqualTo(1);
        assertThat(carriers.count("hundert_ kita")).isZero();
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_reads_and_changes_nothing() {
        assertThat(carriers.search("", CarrierAdministration.Order.NAME, true, 0, 1))
                .hasSizeLessThan(2);
        assertThatThrownBy(() -> carriers.add(named("Verboten"))).isInstanceOf(AccessDeniedException.class);
    }
}
