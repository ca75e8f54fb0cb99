package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the last calls have told about the master: whether it is there, its clock, and how long it wants to be left alone. */
@Component
class MasterContact {

    private static final Duration WRITE_DOWN_EVERY = Duration.ofMinutes(1);

    private static final Set<ProblemCode> GENERAL = EnumSet.of(
            ProblemCode.PORTAL_SUSPENDED,
            ProblemCode.PORTAL_UNKNOWN,
            ProblemCode.CLOCK_SKEW,
            ProblemCode.REQUEST_REFUSED);

    private final JdbcClient database;
    private final Clock clock;
    private final List<Runnable> onReturn = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instant lastContact;
    private volatile @Nullable Instant writtenDown;
    private volatile @Nullable Instant awaySince;
    private volatile @Nullable MasterFailure failure;
    private volatile @Nullable ProblemCode refusal;
    private volatile @Nullable Duration clockDifference;
    private volatile @Nullable Instant pausedUntil;
    private volatile @Nullable String masterVersion;

    MasterContact(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** To be told when the master answers again after it was away. */
    void onReturn(Runnable listener) {
        onReturn.add(listener);
    }

    void answered() {
        Instant now = clock.instant();
        lastContact = now;
        boolean returned = awaySince != null;
        awaySince = null;
        failure = null;
        writeDown(now, returned);
        if (returned) {
            onReturn.forEach(Runnable::run);
        }
    }

    /** Remembers refusals that have nothing to do with the single call. */
    void refused(ApiProblem problem) {
        refusal = GENERAL.stream().filter(problem::is).findFirst().orElse(null);
    }

    /** Whether a refusal has nothing to do with the single call. */
    static boolean isGeneral(ApiProblem problem) {
        return GENERAL.stream().anyMatch(problem::is);
    }

    void accepted() {
        refusal = null;
    }

    Optional<ProblemCode> refusal() {
        return Optional.ofNullable(refusal);
    }

    void failed(MasterFailure why) {
        if (why == MasterFailure.PAUSED) {
            return;
        }
        if (awaySince == null) {
            awaySince = clock.instant();
        }
        failure = why;
    }

    /** Takes the header {@code Date} of any answer; it has whole seconds only. */
    void masterClock(String dateHeader) {
        try {
            Instant master = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(dateHeader));
            clockDifference = Duration.between(clock.instant(), master);
        } catch (DateTimeException noDate) {
            clockDifference = null;
        }
    }

    void masterIs(String version) {
        masterVersion = version;
    }

    void pause(Duration time) {
        pausedUntil = clock.instant().plus(time);
    }

    boolean paused() {
        Instant until = pausedUntil;
        return until != null && clock.instant().isBefore(until);
    }

    void catalogArrived() {
        database.sql("update master_contact set catalog_at = :now where id = 1")
                .param("now", Rows.utc(clock.instant()))
                .update();
    }

    boolean away() {
        return awaySince != null;
    }

    Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }

    Optional<MasterFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** The master's clock less ours. */
    Optional<Duration> clockDifference() {
        return Optional.ofNullable(clockDifference);
    }

    Optional<String> masterVersion() {
        return Optional.ofNullable(masterVersion);
    }

    Optional<Instant> lastContact() {
        Instant known = lastContact;
        return known != null ? Optional.of(known) : stored("last_contact_at");
    }

    Optional<Instant> catalogAt() {
        return stored("catalog_at");
    }

    private void writeDown(Instant now, boolean returned) {
        Instant last = writtenDown;
        if (returned || last == null || !now.isBefore(last.plus(WRITE_DOWN_EVERY))) {
            writtenDown = now;
            database.sql("update master_contact set last_contact_at = :now where id = 1")
                    .param("now", Rows.utc(now))
                    .update();
        }
    }

    private Optional<Instant> stored(String column) {
        return database.sql("select " + column + " as moment from master_contact where id = 1 and " + column
                        + " is not null")
                .query(MasterContact::moment)
                .optional();
    }

    private static Instant moment(ResultSet row, int number) throws SQLException {
        return Rows.instant(row, "moment");
    }
}
