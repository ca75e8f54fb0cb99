package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.slave.security.CurrentAccount;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/**
 * Carries plans out line by line, each line in a transaction of its own: whatever happens, what is booked is booked, and the rest can be
 * planned again without booking anything twice.
 */
@Service
public class GroupRuns {

    private static final Logger LOG = LoggerFactory.getLogger(GroupRuns.class);
    private static final Duration KEPT = Duration.ofHours(12);

    private final GroupBooking booking;
    private final CurrentAccount account;
    private final TaskExecutor beside;
    private final Clock clock;
    private final Map<UUID, GroupRun> latest = new ConcurrentHashMap<>();

    GroupRuns(GroupBooking booking, CurrentAccount account, TaskExecutor applicationTaskExecutor, Clock clock) {
        this.booking = booking;
        this.account = account;
        this.beside = applicationTaskExecutor;
        this.clock = clock;
    }

    /** Begins, unless one of this account is on its way: then that one is the answer. */
    public GroupRun start(Plan plan) {
        GroupRun fresh = new GroupRun(plan.acting(), clock.instant());
        latest.values()
                .removeIf(old -> old.isFinished()
                        && old.startedAt().isBefore(clock.instant().minus(KEPT)));
        GroupRun run = latest.merge(me(), fresh, (old, wanted) -> old.isFinished() ? wanted : old);
        if (run == fresh) {
            beside.execute(new DelegatingSecurityContextRunnable(() -> carryOut(fresh)));
        }
        return run;
    }

    private UUID me() {
        return account.id().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    private void carryOut(GroupRun run) {
        run.lines().forEach(line -> run.add(new GroupRun.Result(line, book(line))));
    }

    private OrderOutcome book(PlannedBooking line) {
        try {
            return booking.book(line);
        } catch (RuntimeException broken) {
            LOG.error("a line of a group could not be booked", broken);
            return new OrderOutcome.Broken();
        }
    }

    /** The run of the signed-in account that is on its way or was not put aside. */
    public Optional<GroupRun> latest() {
        return account.id().map(latest::get);
    }

    /** Its outcome was read. */
    public void putAside(GroupRun run) {
        account.id().filter(_ -> run.isFinished()).ifPresent(me -> latest.remove(me, run));
    }
}
