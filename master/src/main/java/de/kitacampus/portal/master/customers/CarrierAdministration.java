package de.kitacampus.portal.master.customers;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The back office's work with carriers. */
@Service
@Transactional
public class CarrierAdministration implements Customers {

    /** What a list of carriers can be sorted by. */
    public enum Order {
        NUMBER("number"),
        NAME("name"),
        CITY("city"),
        SINCE("createdAt");

        private final String property;

        Order(String property) {
            this.property = property;
        }
    }

    private final Carriers carriers;
    private final CustomerNumbers numbers;
    private final CarrierHistory history;
    private final Clock clock;

    CarrierAdministration(Carriers carriers, CustomerNumbers numbers, CarrierHistory history, Clock clock) {
        this.carriers = carriers;
        this.numbers = numbers;
        this.history = history;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Carrier> carriers() {
        return carriers.findAllByOrderByName().stream()
                .map(StoredCarrier::toCarrier)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Carrier> find(CustomerNumber number) {
        return carriers.findById(number.value()).map(StoredCarrier::toCarrier);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BillingRecipient> billing(CustomerNumber number) {
        return carriers.findById(number.value()).map(StoredCarrier::toRecipient);
    }

    /** Whom to ask, in the order somebody gave them. */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<Contact> contacts(CustomerNumber number) {
        return carriers.findById(number.value()).map(StoredCarrier::contacts).orElse(List.of());
    }

    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public Optional<CarrierEntry> entry(CustomerNumber number) {
        return carriers.findById(number.value()).map(StoredCarrier::toEntry);
    }

    /**
     * @param text part of number, name or city; empty for all
     * @param page number of the page, from 0
     */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<CarrierEntry> search(String text, Order order, boolean ascending, int page, int size) {
        Sort sort = Sort.by(ascending ? Sort.Direction.ASC : Sort.Direction.DESC, order.property)
                .and(Sort.by("number"));
        return carriers.search(pattern(text), PageRequest.of(page, size, sort)).stream()
                .map(StoredCarrier::toEntry)
                .toList();
    }

    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public int count(String text) {
        return (int) carriers.countMatching(pattern(text));
    }

    /** Adds a carrier under a new customer number. */
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    public CarrierEntry add(CarrierData data) {
        CarrierEntry added = carriers.saveAndFlush(new StoredCarrier(numbers.next(data.name()), data, clock.instant()))
                .toEntry();
        history.record(added.number(), Map.of(), Map.of("name", added.data().name()));
        return added;
    }

    /**
     * @param version the state the person has seen
     */
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    public CarrierChange change(CustomerNumber number, long version, CarrierData data) {
        return with(number, version, carrier -> {
            history.record(number, CarrierFields.of(carrier.toEntry().data()), CarrierFields.of(data));
            carrier.change(data);
        });
    }

    /**
     * Acts on invoices that are made from now on.
     *
     * @param version the state the person has seen
     */
    @RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.ACCOUNTING})
    public CarrierChange changeBilling(CustomerNumber number, long version, BillingData data) {
        return with(number, version, carrier -> {
            history.record(number, CarrierFields.of(carrier.toEntry().billing()), CarrierFields.of(data));
            carrier.changeBilling(data);
        });
    }

    /**
     * @param version the state the person has seen
     * @param contacts all of them in their order, at most {@value Contact#MOST}
     */
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    public CarrierChange changeContacts(CustomerNumber number, long version, List<Contact> contacts) {
        if (contacts.size() > Contact.MOST) {
            throw new IllegalArgumentException("more than " + Contact.MOST + " contacts");
        }
        return with(number, version, carrier -> {
            history.record(number, CarrierFields.of(carrier.contacts()), CarrierFields.of(contacts));
            carrier.changeContacts(contacts);
        });
    }

    private CarrierChange with(CustomerNumber number, long version, Consumer<StoredCarrier> work) {
        StoredCarrier carrier = carriers.findForChange(number.value()).orElse(null);
        if (carrier == null) {
            return new CarrierChange.Unknown();
        }
        if (!carrier.isAt(version)) {
            return new CarrierChange.ChangedMeanwhile(carrier.toEntry());
        }
        work.accept(carrier);
        return new CarrierChange.Changed(carriers.saveAndFlush(carrier).toEntry());
    }

    private static String pattern(String text) {
        String literal = text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return "%" + literal + "%";
    }
}
