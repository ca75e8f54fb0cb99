package de.kitacampus.portal.master.pricing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** When a new agreement may begin and end. The list of rules is the specification. */
final class AgreementRules {

    private final List<Agreement> others;
    private final LocalDate today;
    private final List<Function<AgreementDraft, Optional<AgreementOutcome>>> rules = List.of(
            this::beginsAloneOnItsDay,
            this::leavesThePastAlone,
            AgreementRules::isOfWholeMonths,
            this::leavesItsPredecessorWholeMonths,
            this::isSucceededAfterWholeMonths);

    AgreementRules(List<Agreement> others, LocalDate today) {
        this.others = List.copyOf(others);
        this.today = today;
    }

    /** Why it cannot be; nothing if it can. */
    Optional<AgreementOutcome> refusal(AgreementDraft draft) {
        return rules.stream().flatMap(rule -> rule.apply(draft).stream()).findFirst();
    }

    private Optional<AgreementOutcome> beginsAloneOnItsDay(AgreementDraft draft) {
        return others.stream()
                .filter(other -> other.validity().from().equals(draft.validity().from()))
                .findFirst()
                .map(AgreementOutcome.BeginsAlready::new);
    }

    private Optional<AgreementOutcome> leavesThePastAlone(AgreementDraft draft) {
        LocalDate earliest = earliest();
        return draft.validity().from().isBefore(earliest)
                ? Optional.of(new AgreementOutcome.TooEarly(earliest))
                : Optional.empty();
    }

    /** Today, or the first of this month if nothing was agreed in between. */
    private LocalDate earliest() {
        LocalDate first = today.withDayOfMonth(1);
        boolean untouched = Stream.iterate(first, day -> day.isBefore(today), day -> day.plusDays(1))
                .noneMatch(day ->
                        others.stream().anyMatch(other -> other.validity().contains(day)));
        return untouched ? first : today;
    }

    private static Optional<AgreementOutcome> isOfWholeMonths(AgreementDraft draft) {
        LocalDate end = draft.validity().to();
        boolean whole = isFirst(draft.validity().from()) && (end == null || isFirst(end.plusDays(1)));
        return draft.terms().hasMonthlyTerms() && !whole
                ? Optional.of(new AgreementOutcome.NotWholeMonths())
                : Optional.empty();
    }

    private Optional<AgreementOutcome> leavesItsPredecessorWholeMonths(AgreementDraft draft) {
        LocalDate begin = draft.validity().from();
        return others.stream()
                .filter(other -> other.validity().from().isBefore(begin))
                .max(Comparator.comparing(other -> other.validity().from()))
                .filter(other ->
                        other.terms().hasMonthlyTerms() && other.validity().contains(begin) && !isFirst(begin))
                .map(AgreementOutcome.NeighbourNotWholeMonths::new);
    }

    private Optional<AgreementOutcome> isSucceededAfterWholeMonths(AgreementDraft draft) {
        return others.stream()
                .filter(other ->
                        other.validity().from().isAfter(draft.validity().from()))
                .min(Comparator.comparing(other -> other.validity().from()))
                .filter(other -> draft.terms().hasMonthlyTerms()
                        && draft.validity().contains(other.validity().from())
                        && !isFirst(other.validity().from()))
                .map(AgreementOutcome.NeighbourNotWholeMonths::new);
    }

    private static boolean isFirst(LocalDate day) {
        return day.getDayOfMonth() == 1;
    }
}
