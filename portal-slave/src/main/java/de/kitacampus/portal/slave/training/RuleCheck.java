package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.training.RuleOutcome.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a rule must be like; the first that is broken is told. */
final class RuleCheck {

    private record Demand(Field field, String messageKey, Predicate<RuleContent> isBroken) {}

    private static final List<Demand> DEMANDS = List.of(
            new Demand(
                    Field.NAME,
                    "training.rule.name.missing",
                    rule -> rule.name().isEmpty() || rule.name().length() > RuleContent.MAX_NAME),
            new Demand(Field.AGAIN, "training.rule.again.invalid", rule -> isOutOfRange(rule.subject())),
            new Demand(
                    Field.FIRST,
                    "training.rule.first.invalid",
                    rule -> rule.firstWithinDays() < 0 || rule.firstWithinDays() > RuleContent.MAX_FIRST_DAYS),
            new Demand(
                    Field.INTERVAL,
                    "training.rule.interval.invalid",
                    rule -> rule.intervalMonths() != null
                            && (rule.intervalMonths() < 1 || rule.intervalMonths() > RuleContent.MAX_INTERVAL_MONTHS)),
            new Demand(
                    Field.LEAD,
                    "training.rule.lead.invalid",
                    rule -> rule.leadDays() < 0 || rule.leadDays() > RuleContent.MAX_DAYS),
            new Demand(
                    Field.LEGAL_BASIS,
                    "training.rule.basis.missing",
                    rule -> rule.legalBasis().isEmpty() || rule.legalBasis().length() > RuleContent.MAX_LEGAL_BASIS),
            new Demand(
                    Field.WORDING,
                    "training.rule.wording.long",
                    rule -> rule.wording().length() > RuleContent.MAX_WORDING),
            new Demand(
                    Field.AUTO_BOOK, "training.rule.auto.no-course", rule -> rule.autoBook() && rule.course() == null),
            new Demand(
                    Field.STEPS,
                    "training.rule.steps.invalid",
                    rule -> rule.headAfterDays() > rule.carrierAfterDays()
                            || Math.abs(rule.headAfterDays()) > RuleContent.MAX_DAYS
                            || Math.abs(rule.carrierAfterDays()) > RuleContent.MAX_DAYS));

    private RuleCheck() {}

    private static boolean isOutOfRange(Subject subject) {
        return subject instanceof Subject.Content(var _, Integer days)
                && days != null
                && (days < 0 || days > RuleContent.MAX_FIRST_DAYS);
    }

    static Optional<RuleOutcome> refusal(RuleContent content) {
        return DEMANDS.stream()
                .filter(demand -> demand.isBroken().test(content))
                .findFirst()
                .map(demand -> new RuleOutcome.Invalid(demand.field(), demand.messageKey()));
    }
}
