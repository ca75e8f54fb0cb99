package de.kitacampus.portal.master.customers;

import de.kitacampus.portal.master.shell.StartPagePart;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CustomersOnStartPage implements StartPagePart {

    private final Carriers carriers;

    CustomersOnStartPage(Carriers carriers) {
        this.carriers = carriers;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure("carriers", "customers.home.carriers", carriers.count(), "carriers"));
    }

    @Override
    public List<Task> tasks() {
        return List.of();
    }
}
