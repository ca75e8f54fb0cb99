package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.content.LearnerRecords.Learner;
import de.kitacampus.portal.master.content.PackageVersion;
import de.kitacampus.portal.master.content.Packages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets learners of a demonstration have learned in the past. There is no such thing outside the profile {@code demo}. */
@Component
@Profile("demo")
public class PastResults {

    private final Registrations registrations;
    private final ResultNews news;
    private final Packages packages;

    PastResults(Registrations registrations, ResultNews news, Packages packages) {
        this.registrations = registrations;
        this.news = news;
        this.packages = packages;
    }

    /**
     * Notes where a learner stood when she stopped; nothing if she has a record already or the course has no package.
     *
     * @param score best score in per cent, or null
     */
    @Transactional
    public void add(
            Learner learner,
            State state,
            @Nullable BigDecimal score,
            long seconds,
            Instant startedAt,
            Instant stoppedAt) {
        Optional<PackageVersion> version = packages.current(learner.course());
        if (version.isEmpty()
                || registrations.find(learner.portal(), learner.booking()).isPresent()) {
            return;
        }
        Registration first = Registration.first(
                UUID.randomUUID(), learner, version.get().id(), version.get().version(), startedAt);
        registrations.insert(first);
        registrations.update(first.reckoned(state, score, false, seconds, stoppedAt));
        news.afterCommit(learner.portal());
    }
}
