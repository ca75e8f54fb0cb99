package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.content.ContentPaths;
import de.kitacampus.portal.slave.content.MyContent;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.learning.DueTraining;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The duties of the person who is signed in. */
@Service
@Transactional
public class MyTraining implements DueTraining {

    private static final Comparator<Duty> URGENT_FIRST = Comparator.comparing((Duty duty) -> !duty.isOpen())
            .thenComparing(Duty::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(duty -> duty.version().content().name());

    private final Situations situations;
    private final TrainingScope scope;
    private final MyContent content;
    private final Clock clock;

    MyTraining(Situations situations, TrainingScope scope, MyContent content, Clock clock) {
        this.situations = situations;
        this.scope = scope;
        this.content = content;
        this.clock = clock;
    }

    /** What is to be done first comes first; nothing for an account without a person. */
    public List<Duty> duties() {
        return scope.myself().map(this::duties).orElse(List.of());
    }

    private List<Duty> duties(PersonId person) {
        Moment now = Moment.at(Moment.dayOf(clock.instant()), clock.instant());
        return situations.of(person, now).duties(now).stream()
                .sorted(URGENT_FIRST)
                .toList();
    }

    @Override
    public List<Due> open() {
        return duties().stream()
                .filter(Duty::isOpen)
                .flatMap(duty -> due(duty).stream())
                .toList();
    }

    /** The content that the duty asks for, if she may use it now. */
    public Optional<OwnContent> readable(Duty duty) {
        return Optional.ofNullable(duty.version().content().ownContent()).flatMap(content::usable);
    }

    private Optional<Due> due(Duty duty) {
        return what(duty).flatMap(what -> Optional.ofNullable(duty.dueOn())
                .map(day ->
                        new Due(what, duty.version().content().name(), day, duty.status() == TrainingStatus.OVERDUE)));
    }

    private Optional<What> what(Duty duty) {
        return switch (duty.version().content().subject()) {
            case Subject.Course(var number) ->
                Optional.of(new Course(
                        number,
                        Optional.ofNullable(duty.booking()),
                        Optional.ofNullable(duty.last()).flatMap(last -> Optional.ofNullable(last.booking()))));
            case Subject.Content _ -> readable(duty).map(own -> new Reading(own.title(), ContentPaths.page(own.id())));
            case Subject.Elsewhere() -> Optional.empty();
        };
    }
}
