package de.kitacampus.portal.master.attestations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.ui.FilterBar;
import de.kitacampus.portal.master.attestations.AttestationDesk.Filter;
import de.kitacampus.portal.master.portals.PortalNames;
import java.util.function.Consumer;

/** Which certificates are looked at. */
class AttestationFilters extends FilterBar<Filter> {

    AttestationFilters(PortalNames portals, Component count, Consumer<Filter> changed) {
        super("attestations", "attestations", Filter.ALL, changed);
        TextField search = text("search", Filter::text, Filter::withText);
        search.setPlaceholder(getTranslation("attestations.search.placeholder"));
        search.addClassName("search-field");
        choice("portal", portals::of, Filter::portal, Filter::withPortal).setItems(portals.ids());
        choice("state", this::stateText, Filter::revoked, Filter::withRevoked).setItems(false, true);
        end(() -> changed.accept(Filter.ALL), count);
    }

    private String stateText(boolean revoked) {
        return getTranslation(revoked ? "attestations.state.revoked" : "attestations.state.valid");
    }
}
