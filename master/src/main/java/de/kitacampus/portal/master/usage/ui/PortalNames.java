package de.kitacampus.portal.master.usage.ui;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.master.portals.Portal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The portals as they were when the screen was opened. */
final class PortalNames {

    private final Map<PortalId, Portal> portals;

    PortalNames(List<Portal> all) {
        this.portals = all.stream().collect(Collectors.toMap(Portal::id, Function.identity()));
    }

    List<Portal> byName() {
        return portals.values().stream()
                .sorted(Comparator.comparing(Portal::name))
                .toList();
    }

    Optional<Portal> find(@Nullable PortalId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(portals.get(id));
    }

    /** Its name, or its ID when there is no such portal any more. */
    String of(PortalId id) {
        return find(id).map(Portal::name).orElseGet(id::toString);
    }
}
