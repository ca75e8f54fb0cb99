package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.runtime.Begun;
import de.kitacampus.portal.common.scorm.runtime.CommitOutcome;
import de.kitacampus.portal.common.scorm.runtime.RunTimeCommit;
import de.kitacampus.portal.common.scorm.runtime.Standing;
import de.kitacampus.portal.master.content.LearnerRecords;
import de.kitacampus.portal.master.content.PackageVersion;
import de.kitacampus.portal.master.content.PlaySession;
import de.kitacampus.portal.master.tenancy.Tenant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Service;

/** What the player does for a learner is done on the rows of her portal only. */
@Service
@Primary
class RecordsOfTenant implements LearnerRecords {

    private final RecordKeeping records;

    RecordsOfTenant(RecordKeeping records) {
        this.records = records;
    }

    @Override
    public Optional<UUID> packageOf(Learner learner) {
        return of(learner).call(() -> records.packageOf(learner));
    }

    @Override
    public UUID enrol(Learner learner, PackageVersion version) {
        return of(learner).call(() -> records.enrol(learner, version));
    }

    @Override
    public Retake retake(Learner learner) {
        return of(learner).call(() -> records.retake(learner));
    }

    @Override
    public Retake retake(Learner learner, int sco) {
        return of(learner).call(() -> records.retake(learner, sco));
    }

    @Override
    public Begun begin(PlaySession session, PackageReport report, int sco) {
        return of(session).call(() -> records.begin(session, report, sco));
    }

    @Override
    public CommitOutcome commit(PlaySession session, PackageReport report, int sco, RunTimeCommit commit) {
        return of(session).call(() -> records.commit(session, report, sco, commit));
    }

    @Override
    public Standing standing(PlaySession session, PackageReport report) {
        return of(session).call(() -> records.standing(session, report));
    }

    @Override
    public int nextItem(PlaySession session, PackageReport report) {
        return of(session).call(() -> records.nextItem(session, report));
    }

    @Override
    public Optional<String> sequencing(PlaySession session) {
        return of(session).call(() -> records.sequencing(session));
    }

    @Override
    public void keepSequencing(PlaySession session, String state) {
        of(session).run(() -> records.keepSequencing(session, state));
    }

    private static Tenant of(PlaySession session) {
        return of(session.learner());
    }

    private static Tenant of(Learner learner) {
        return Tenant.of(learner.portal());
    }
}
