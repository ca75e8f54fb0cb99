package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes a matrix and writes it down; asks nobody for permission. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MatrixWriter {

    private final RightStore rights;
    private final HistoryStore history;
    private final RightsToday time;

    MatrixWriter(RightStore rights, HistoryStore history, RightsToday time) {
        this.rights = rights;
        this.history = history;
        this.time = time;
    }

    /** From here to the end of the transaction nobody else changes the matrix. */
    long begin(ItemKind kind) {
        return rights.nextChange(kind);
    }

    /** What others did to the same cells since. */
    List<RightChange> clashes(RightsChange change, long seen) {
        Set<Grant> cells = change.cells().collect(toSet());
        return history.after(change.kind(), seen).stream()
                .filter(other -> other.role() != null && cells.contains(new Grant(other.role(), other.item())))
                .toList();
    }

    void write(RightsChange real, long number, @Nullable UUID account) {
        Instant now = time.moment();
        rights.remove(real.withdrawn());
        rights.add(real.granted(), now);
        List<RightChange> lines = new ArrayList<>();
        real.withdrawn().forEach(cell -> lines.add(RightChange.of(cell, false, now, account)));
        real.granted().forEach(cell -> lines.add(RightChange.of(cell, true, now, account)));
        history.add(lines, number);
    }
}
