package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toSet;

import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.shell.HouseFigure;
import de.kitacampus.portal.slave.shell.HouseFigure.Tone;
import de.kitacampus.portal.slave.shell.HouseFigures;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Courses in the offer, and those nobody may use yet. */
@Component
class RightsFigures implements HouseFigures {

    private final ItemShelf items;
    private final RightStore rights;
    private final CurrentAccount current;

    RightsFigures(ItemShelf items, RightStore rights, CurrentAccount current) {
        this.items = items;
        this.rights = rights;
        this.current = current;
    }

    @Override
    public List<HouseFigure> figures() {
        if (!current.isCarrierAdmin()) {
            return List.of();
        }
        Set<RightsItem> unused =
                items.all(ItemKind.COURSE).stream().map(RightsItems.Entry::item).collect(toSet());
        long courses = unused.size();
        rights.all(ItemKind.COURSE).forEach(grant -> unused.remove(grant.item()));
        return List.of(
                new HouseFigure("courses", "rights.figure.courses", courses, "offer", Tone.FACT, 20),
                new HouseFigure(
                        "unused-courses", "rights.figure.unused", unused.size(), "rights?open=1", Tone.TODO, 21));
    }
}
