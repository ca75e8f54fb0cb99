package de.kitacampus.portal.slave.training;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proofs of people whom the current account looks after; everybody may look at the own ones. */
@Service
@Transactional
public class Proofs {

    public static final int MAX_ISSUER = 200;
    public static final int MAX_NOTE = 500;

    private static final int OLDEST_YEARS = 60;

    private final ProofStore store;
    private final RuleStore rules;
    private final TrainingScope scope;
    private final Clock clock;

    Proofs(ProofStore store, RuleStore rules, TrainingScope scope, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.scope = scope;
        this.clock = clock;
    }

    /** Records a proof from elsewhere with its scan. */
    public ProofOutcome record(
            PersonId person,
            RuleId rule,
            @Nullable LocalDate performedOn,
            String issuer,
            String note,
            @Nullable ScanFile scan) {
        Optional<Rule> found = rules.find(rule);
        if (found.isEmpty() || !scope.covers(person)) {
            return new ProofOutcome.NotYours();
        }
        LocalDate today = Moment.dayOf(clock.instant());
        if (performedOn == null || performedOn.isBefore(today.minusYears(OLDEST_YEARS))) {
            return new ProofOutcome.Invalid(ProofOutcome.Field.DATE, "training.proof.date.missing");
        }
        if (performedOn.isAfter(today)) {
            return new ProofOutcome.Invalid(ProofOutcome.Field.DATE, "training.proof.date.future");
        }
        if (issuer.isBlank() || issuer.strip().length() > MAX_ISSUER) {
            return new ProofOutcome.Invalid(ProofOutcome.Field.ISSUER, "training.proof.issuer.missing");
        }
        if (note.strip().length() > MAX_NOTE) {
            return new ProofOutcome.Invalid(ProofOutcome.Field.NOTE, "training.proof.note.long");
        }
        if (scan == null) {
            return new ProofOutcome.Invalid(ProofOutcome.Field.FILE, "training.proof.file.missing");
        }
        return new ProofOutcome.Recorded(
                store(person, found.get().latest().subject(), performedOn, issuer.strip(), note.strip(), scan, now()));
    }

    ProofId store(
            PersonId person,
            String subject,
            LocalDate performedOn,
            String issuer,
            String note,
            ScanFile scan,
            Instant at) {
        ProofId id = new ProofId(UuidCreator.getTimeOrderedEpoch());
        store.insert(new Proof(
                id,
                person,
                subject,
                performedOn,
                at,
                scope.actor().orElse(null),
                new Proof.OfIssuer(issuer),
                note.isEmpty() ? null : note,
                null,
                null,
                null));
        store.insertFile(id, scan);
        return id;
    }

    /**
     * Lets a proof from elsewhere count no more; what was recorded stays. Proofs of courses are withdrawn with their certificates.
     *
     * @return false if there is none, or the account may not
     */
    public boolean withdraw(ProofId id, String reason) {
        return !reason.isBlank()
                && reason.strip().length() <= MAX_NOTE
                && store.find(id)
                        .filter(Proof::isFromElsewhere)
                        .filter(proof -> scope.covers(proof.person()))
                        .map(proof -> store.withdraw(id, now(), scope.actor().orElse(null), reason.strip()))
                        .orElse(false);
    }

    /** All proofs for a rule, the latest first; withdrawn ones too. */
    @Transactional(readOnly = true)
    public List<Proof> of(PersonId person, RuleId rule) {
        return rules.find(rule)
                .filter(found -> mayLook(person))
                .map(found -> store.of(person, found.latest().subject()))
                .orElse(List.of());
    }

    /** The scan of a proof. */
    @Transactional(readOnly = true)
    public Optional<ScanFile> scan(ProofId id) {
        return store.find(id).filter(proof -> mayLook(proof.person())).flatMap(proof -> store.file(proof.id()));
    }

    private boolean mayLook(PersonId person) {
        return scope.covers(person) || scope.myself().filter(person::equals).isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
