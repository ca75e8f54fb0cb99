package de.kitacampus.portal.master.testing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.master.customers.BillingData;
import de.kitacampus.portal.master.customers.BillingRecipient;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import java.util.List;
import java.util.Optional;

/** The carriers of the enrolled portals, with an address to bill to. */
record FakeCustomers(FakeMaster.FakePortals portals) implements Customers {

    @Override
    public List<Carrier> carriers() {
        return portals.customers().stream().map(FakeCustomers::carrier).toList();
    }

    @Override
    public Optional<Carrier> find(CustomerNumber number) {
        return portals.customers().contains(number) ? Optional.of(carrier(number)) : Optional.empty();
    }

    @Override
    public Optional<BillingRecipient> billing(CustomerNumber number) {
        return find(number).map(FakeCustomers::recipient);
    }

    private static BillingRecipient recipient(Carrier carrier) {
        return new BillingRecipient(
                carrier.number(),
                carrier.name(),
                "",
                "Weg 1",
                "48143",
                "Münster",
                "DE",
                "",
                null,
                null,
                "",
                14,
                BillingData.Arrangement.COLLECTIVE);
    }

    private static Carrier carrier(CustomerNumber number) {
        return new Carrier(number, "Träger " + number.value().substring(4));
    }
}
