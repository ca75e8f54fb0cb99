package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.master.shell.StartPagePart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How the portals are, and which have been silent for too long. */
@Component
class PortalsOnStartPage implements StartPagePart {

    private static final int ORDER = 30;
    private static final Duration SILENCE = Duration.ofHours(24);

    private final Portals portals;
    private final Clock clock;

    PortalsOnStartPage(Portals portals, Clock clock) {
        this.portals = portals;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Figure> figures() {
        List<Portal> all = portals.all();
        return Arrays.stream(PortalState.values())
                .sorted((one, other) -> Boolean.compare(other == PortalState.ACTIVE, one == PortalState.ACTIVE))
                .map(state -> figure(state, all))
                .toList();
    }

    private static Figure figure(PortalState state, List<Portal> all) {
        String name = state.name().toLowerCase(Locale.ROOT);
        long count = all.stream().filter(portal -> portal.state() == state).count();
        return new Figure("portals-" + name, "portals.home." + name, count, "portals?state=" + name);
    }

    @Override
    public List<Task> tasks() {
        Instant limit = clock.instant().minus(SILENCE);
        return portals.all().stream()
                .filter(portal -> portal.state() == PortalState.ACTIVE && isSilentSince(portal, limit))
                .map(PortalsOnStartPage::silent)
                .toList();
    }

    private static boolean isSilentSince(Portal portal, Instant limit) {
        return portal.lastContact() == null || portal.lastContact().isBefore(limit);
    }

    private static Task silent(Portal portal) {
        Object since = Objects.requireNonNullElse(portal.lastContact(), Instant.EPOCH);
        return new Task("portals.home.silent", List.of(portal.name(), since), "portals?state=active");
    }
}
