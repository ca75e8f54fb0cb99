package de.kitacampus.portal.master.demo;

import de.kitacampus.portal.master.invoicing.Seller;
import de.kitacampus.portal.master.invoicing.Sellers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who issues the demo's invoices. */
@Component
@Profile("demo")
class DemoSeller implements DemoStep {

    private static final Seller SELLER = new Seller(
            "Kita-Campus Musterbetrieb GmbH",
            "Lernweg 5",
            "48143",
            "Münster",
            "DE136695976",
            "337/5914/0123",
            "HRB 12345, Amtsgericht Münster",
            "Dr. Jana Öztürk",
            "DE75512108001245126199",
            "SOGEDEFFXXX",
            "Buchhaltung",
            "+49 251 123456",
            "rechnung@kita-campus.example",
            "Vielen Dank für die gute Zusammenarbeit.");

    private final Sellers sellers;

    DemoSeller(Sellers sellers) {
        this.sellers = sellers;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public void seed() {
        if (sellers.latest().version() == 0) {
            sellers.save(SELLER, 0);
        }
    }
}
