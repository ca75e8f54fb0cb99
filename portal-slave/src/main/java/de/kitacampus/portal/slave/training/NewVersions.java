package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.content.ContentFacts.Appeared;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a rule's content are known at a moment, and in how many days each is to be done; nothing for other rules.
 *
 * @param known the first one first
 * @param withinDays or null when new versions ask for nothing
 */
record NewVersions(List<Appeared> known, @Nullable Integer withinDays) {

    static final NewVersions NONE = new NewVersions(List.of(), null);

    static NewVersions of(RuleContent rule, List<Appeared> all, Moment moment) {
        return rule.subject() instanceof Subject.Content(var _, Integer days)
                ? new NewVersions(
                        all.stream()
                                .filter(version -> !version.at().isAfter(moment.known()))
                                .toList(),
                        days)
                : NONE;
    }

    /** The last day for the first version that is newer than what was done, or null if there is none. */
    @Nullable
    LocalDate dueAfter(ProofFact proof) {
        return withinDays == null
                ? null
                : newer(proof)
                        .map(version -> Moment.dayOf(version.at()).plusDays(withinDays))
                        .orElse(null);
    }

    private Optional<Appeared> newer(ProofFact proof) {
        return known.stream().filter(version -> isNewer(version, proof)).findFirst();
    }

    /** What comes from elsewhere knows no version: it covers those of its day. */
    private static boolean isNewer(Appeared version, ProofFact proof) {
        return proof.version() == null
                ? Moment.dayOf(version.at()).isAfter(proof.performedOn())
                : version.version() > proof.version();
    }
}
