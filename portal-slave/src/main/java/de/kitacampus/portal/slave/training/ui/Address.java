package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** Addresses of pages with their filters. */
final class Address {

    private Address() {}

    static String of(String route, Map<String, String> query) {
        return query.isEmpty()
                ? route
                : route + "?" + QueryParameters.simple(query).getQueryString();
    }

    /** Shows what the page shows in the address, without a new entry in the history. */
    static void show(String route, Map<String, String> query) {
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, of(route, query));
    }
}
