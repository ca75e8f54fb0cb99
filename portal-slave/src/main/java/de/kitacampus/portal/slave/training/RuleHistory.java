package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what of a rule, and when. */
@Service
@Transactional(readOnly = true)
public class RuleHistory {

    private final RuleStore rules;
    private final TrainingScope scope;
    private final Staff staff;
    private final Accounts accounts;

    RuleHistory(RuleStore rules, TrainingScope scope, Staff staff, Accounts accounts) {
        this.rules = rules;
        this.scope = scope;
        this.staff = staff;
        this.accounts = accounts;
    }

    /** What can change about a rule. */
    public enum Part {
        NAME(RuleContent::name),
        SUBJECT(RuleContent::subject),
        ROLES(RuleContent::roles),
        CENTRES(RuleContent::centres),
        FIRST(RuleContent::firstWithinDays),
        INTERVAL(RuleContent::intervalMonths),
        LEAD(RuleContent::leadDays),
        LEGAL_BASIS(RuleContent::legalBasis),
        WORDING(RuleContent::wording),
        VALID_FROM(RuleContent::validFrom),
        APPLIES_FROM(RuleContent::appliesFrom),
        ENABLED(RuleContent::enabled),
        AUTO_BOOK(RuleContent::autoBook),
        REMINDERS(rule -> List.of(rule.remind(), rule.headAfterDays(), rule.carrierAfterDays()));

        private final Function<RuleContent, @Nullable Object> value;

        Part(Function<RuleContent, @Nullable Object> value) {
            this.value = value;
        }

        boolean differs(RuleContent one, RuleContent other) {
            return !Objects.equals(value.apply(one), value.apply(other));
        }
    }

    /**
     * @param version what was saved
     * @param by name of who saved it, or null for the portal or somebody unknown
     * @param changed what differs from the version before; empty for the first
     */
    public record Entry(RuleVersion version, @Nullable String by, List<Part> changed) {}

    /** The latest first; nothing for others than the carrier's administrators. */
    public List<Entry> of(RuleId id) {
        List<Entry> entries = new ArrayList<>();
        RuleVersion before = null;
        for (RuleVersion version : rules.find(id)
                .filter(rule -> scope.isAdmin())
                .map(Rule::versions)
                .orElse(List.of())) {
            entries.addFirst(new Entry(version, actor(version), changed(before, version)));
            before = version;
        }
        return entries;
    }

    private static List<Part> changed(@Nullable RuleVersion before, RuleVersion after) {
        return before == null
                ? List.of()
                : List.of(Part.values()).stream()
                        .filter(part -> part.differs(before.content(), after.content()))
                        .toList();
    }

    private @Nullable String actor(RuleVersion version) {
        return version.recordedBy() == null ? null : EvidenceFolders.actor(version.recordedBy(), staff, accounts);
    }
}
