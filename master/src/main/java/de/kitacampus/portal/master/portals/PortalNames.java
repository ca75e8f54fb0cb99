package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.id.PortalId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The portals as they were when a screen was opened. */
public final class PortalNames {

    private final Map<PortalId, Portal> portals;

    public PortalNames(List<Portal> all) {
        this.portals = all.stream().collect(Collectors.toMap(Portal::id, Function.identity()));
    }

    /** All of them, by name. */
    public List<PortalId> ids() {
        return portals.values().stream()
                .sorted(Comparator.comparing(Portal::name))
                .map(Portal::id)
                .toList();
    }

    /** Its name, or its ID when there is no such portal any more. */
    public String of(PortalId id) {
        return find(id).map(Portal::name).orElseGet(id::toString);
    }

    /** Its name and the customer number of its carrier. */
    public String withCustomer(PortalId id) {
        return find(id).map(one -> one.name() + " (" + one.customer() + ")").orElseGet(id::toString);
    }

    private Optional<Portal> find(@Nullable PortalId id) {
        return Optional.ofNullable(id).map(portals::get);
    }
}
