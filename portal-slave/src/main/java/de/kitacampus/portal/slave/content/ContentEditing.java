package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.security.CurrentAccount;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The carrier's administrators keep the own content in order; nobody else may. */
@Service
@Transactional
public class ContentEditing {

    private final ContentStore store;
    private final ReadingStore readings;
    private final CoursePackages packages;
    private final CurrentAccount account;
    private final Clock clock;

    ContentEditing(
            ContentStore store, ReadingStore readings, CoursePackages packages, CurrentAccount account, Clock clock) {
        this.store = store;
        this.readings = readings;
        this.packages = packages;
        this.account = account;
        this.clock = clock;
    }

    /**
     * @param revision that was edited; somebody else's change in between is not overwritten
     */
    public SaveOutcome edit(ContentId id, int revision, ContentData data) {
        requireAdmin();
        return data.problem()
                .<SaveOutcome>map(invalid -> invalid)
                .orElseGet(() ->
                        changed(id, ContentChange.What.EDITED, data.title(), () -> store.update(id, data, revision)));
    }

    /** Lets those with the right see it, within its days. */
    public SaveOutcome publish(ContentId id, int revision) {
        requireAdmin();
        return changed(id, ContentChange.What.PUBLISHED, "", () -> store.move(id, ContentState.PUBLISHED, revision));
    }

    /** From the next click on nobody can open it. */
    public SaveOutcome withdraw(ContentId id, int revision) {
        requireAdmin();
        return changed(id, ContentChange.What.WITHDRAWN, "", () -> store.move(id, ContentState.WITHDRAWN, revision));
    }

    private SaveOutcome changed(ContentId id, ContentChange.What what, String detail, BooleanSupplier change) {
        if (store.find(id).isEmpty()) {
            return new SaveOutcome.Gone();
        }
        if (!change.getAsBoolean()) {
            return new SaveOutcome.ChangedMeanwhile();
        }
        note(id, what, detail);
        return new SaveOutcome.Saved(store.find(id).orElseThrow());
    }

    /** One place up or down within its folder. */
    public void shift(ContentId id, boolean up) {
        requireAdmin();
        List<OwnContent> beside = store.find(id).stream()
                .flatMap(content -> store.all().stream()
                        .filter(other ->
                                other.data().folder().equals(content.data().folder())))
                .toList();
        int at = beside.stream().map(OwnContent::id).toList().indexOf(id);
        int other = up ? at - 1 : at + 1;
        if (at >= 0 && other >= 0 && other < beside.size()) {
            store.swapPlaces(id, beside.get(other).id());
            note(id, ContentChange.What.MOVED, "");
        }
    }

    /**
     * Deletes what nobody ever opened; its files go with the next sweep.
     *
     * @return false if somebody did; then it can only be withdrawn
     */
    public boolean delete(ContentId id) {
        requireAdmin();
        store.touch(id);
        if (readings.isUsed(id)) {
            return false;
        }
        packages.delete(id);
        store.delete(id);
        return true;
    }

    private void requireAdmin() {
        if (!account.isCarrierAdmin()) {
            throw new AccessDeniedException("own content is kept by the carrier's administrators");
        }
    }

    private void note(ContentId id, ContentChange.What what, String detail) {
        store.note(id, what, detail, account.id().orElse(null), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
