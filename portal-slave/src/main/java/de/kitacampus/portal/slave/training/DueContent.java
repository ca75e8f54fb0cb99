package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.content.ContentDuties;
import de.kitacampus.portal.slave.content.ContentId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells which own content a person has to do now. */
@Component
class DueContent implements ContentDuties {

    private final Situations situations;
    private final RuleStore rules;
    private final Clock clock;

    DueContent(Situations situations, RuleStore rules, Clock clock) {
        this.situations = situations;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Set<ContentId> due(PersonId person) {
        if (!rules.nameContent()) {
            return Set.of();
        }
        Moment now = Moment.at(Moment.dayOf(clock.instant()), clock.instant());
        return situations.of(person, now).duties(now).stream()
                .filter(Duty::isOpen)
                .flatMap(duty -> Stream.ofNullable(duty.version().content().ownContent()))
                .collect(Collectors.toSet());
    }
}
