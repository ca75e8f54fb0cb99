package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.master.catalog.CatalogLink;
import org.springframework.stereotype.Component;

@Component
class ExchangeLink implements CatalogLink {

    @Override
    public String labelKey() {
        return "exchange.open";
    }

    @Override
    public String path() {
        return "courses/import";
    }
}
