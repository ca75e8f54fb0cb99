package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.pricing.AgreementOutcome.Begun;
import de.kitacampus.portal.master.pricing.AgreementOutcome.ChangedMeanwhile;
import de.kitacampus.portal.master.pricing.AgreementOutcome.Done;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreements with carriers. Each change is kept in {@link AgreementHistory} in the same transaction. */
@Service
@Transactional
public class Agreements {

    private final AgreementStore store;
    private final AgreementHistory history;
    private final CurrentAccount current;
    private final Clock clock;

    Agreements(AgreementStore store, AgreementHistory history, CurrentAccount current, Clock clock) {
        this.store = store;
        this.history = history;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A carrier's agreements.
     *
     * @param list by first day
     * @param version the state that was read, to be given back with a change
     * @param today the day of which that is so
     */
    public record Overview(List<Agreement> list, long version, LocalDate today) {

        public Optional<Agreement> inForce() {
            return list.stream()
                    .filter(agreement -> agreement.validity().contains(today))
                    .findFirst();
        }
    }

    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public Overview of(CustomerNumber carrier) {
        return new Overview(store.of(carrier), store.version(carrier), today());
    }

    /** The agreement of each carrier that has one today. */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public Map<CustomerNumber, Agreement> inForce() {
        LocalDate today = today();
        return store.all().stream()
                .filter(agreement -> agreement.validity().contains(today))
                .collect(Collectors.toMap(Agreement::carrier, Function.identity()));
    }

    /**
     * Agrees something from a day on, which ends what was agreed before. It begins today or later, or from the first of this month
     * on if nothing else was agreed until now. What was quoted or booked before keeps its price.
     *
     * @param version the state the person has seen
     */
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    public AgreementOutcome add(CustomerNumber carrier, long version, AgreementDraft draft) {
        long now = store.lock(carrier);
        return now == version ? write(carrier, now, draft, AgreementHistory.Action.ADDED) : new ChangedMeanwhile();
    }

    /**
     * Replaces an agreement that has not begun.
     *
     * @param version the state the person has seen
     */
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    public AgreementOutcome change(CustomerNumber carrier, long version, UUID agreement, AgreementDraft draft) {
        return withComing(carrier, version, agreement, (now, before) -> {
            Optional<AgreementOutcome> refusal = refusal(carrier, draft, agreement);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            store.delete(agreement);
            return write(carrier, now, draft, AgreementHistory.Action.CHANGED);
        });
    }

    /**
     * Takes an agreement back that has not begun.
     *
     * @param version the state the person has seen
     */
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    public AgreementOutcome remove(CustomerNumber carrier, long version, UUID agreement) {
        return withComing(carrier, version, agreement, (now, before) -> {
            store.delete(agreement);
            return done(carrier, now, before.draft(), AgreementHistory.Action.REMOVED);
        });
    }

    private interface Work {
        AgreementOutcome on(long version, Agreement before);
    }

    private AgreementOutcome withComing(CustomerNumber carrier, long version, UUID agreement, Work work) {
        long now = store.lock(carrier);
        Optional<Agreement> found = store.of(carrier).stream()
                .filter(one -> one.id().equals(agreement))
                .findFirst();
        if (now != version || found.isEmpty()) {
            return new ChangedMeanwhile();
        }
        boolean coming = found.get().state(today()) == Agreement.State.COMING;
        return coming ? work.on(now, found.get()) : new Begun();
    }

    private AgreementOutcome write(
            CustomerNumber carrier, long version, AgreementDraft draft, AgreementHistory.Action action) {
        UUID id = UUID.randomUUID();
        return refusal(carrier, draft, id).orElseGet(() -> {
            store.insert(new Agreement(id, carrier, draft, draft.validity(), current.name(), clock.instant()));
            return done(carrier, version, draft, action);
        });
    }

    private AgreementOutcome done(
            CustomerNumber carrier, long version, AgreementDraft draft, AgreementHistory.Action action) {
        history.record(carrier, action, draft);
        store.setVersion(carrier, version + 1);
        return new Done(version + 1);
    }

    private Optional<AgreementOutcome> refusal(CustomerNumber carrier, AgreementDraft draft, UUID replaced) {
        List<Agreement> others = store.of(carrier).stream()
                .filter(one -> !one.id().equals(replaced))
                .toList();
        return new AgreementRules(others, today()).refusal(draft);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
    }
}
