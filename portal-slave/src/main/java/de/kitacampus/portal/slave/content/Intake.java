package de.kitacampus.portal.slave.content;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.scorm.PackageInspection;
import de.kitacampus.portal.common.scorm.PackageLimits;
import de.kitacampus.portal.common.scorm.PackageRefused;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.Unpacking;
import de.kitacampus.portal.slave.security.CurrentAccount;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files and links in: first to disk, then the rows; a file without a row is swept away later. */
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int MAX_NOTE = 500;

    private final ContentStore store;
    private final FileStore files;
    private final CoursePackages packages;
    private final CurrentAccount account;
    private final TransactionTemplate transactions;
    private final ContentSettings settings;
    private final PlaySettings play;
    private final Clock clock;

    Intake(
            ContentStore store,
            FileStore files,
            CoursePackages packages,
            CurrentAccount account,
            TransactionTemplate transactions,
            ContentSettings settings,
            PlaySettings play,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.packages = packages;
        this.account = account;
        this.transactions = transactions;
        this.settings = settings;
        this.play = play;
        this.clock = clock;
    }

    long maxSize() {
        return settings.maxFileSize().toBytes();
    }

    UploadOutcome add(String folder, String fileName, InputStream in) {
        return keep(in, (file, fine) -> added(folder, fileName, file, fine));
    }

    UploadOutcome addVersion(ContentId id, String note, String fileName, InputStream in) {
        return keep(in, (file, fine) -> replaced(id, note, fileName, file, fine));
    }

    private UploadOutcome keep(InputStream in, BiFunction<FileStore.Arrived, CheckedFile.Fine, UploadOutcome> record) {
        try (FileStore.Arrived file = files.receive(in, maxSize())) {
            return switch (FileCheck.check(file.path())) {
                case CheckedFile.Refused(FileProblem problem) -> new UploadOutcome.Refused(problem);
                case CheckedFile.Fine fine -> {
                    files.keep(file);
                    yield transactions.execute(_ -> record.apply(file, fine));
                }
                case CheckedFile.Course() -> course(file, record);
            };
        } catch (PackageRefused refused) {
            return new UploadOutcome.RefusedCourse(refused.refusal());
        } catch (FileStore.TooLarge large) {
            return new UploadOutcome.Refused(FileProblem.TOO_LARGE);
        } catch (IOException broken) {
            LOG.error("a file of own content could not be kept", broken);
            return new UploadOutcome.Refused(FileProblem.NOT_KEPT);
        }
    }

    private UploadOutcome course(
            FileStore.Arrived file, BiFunction<FileStore.Arrived, CheckedFile.Fine, UploadOutcome> record)
            throws IOException {
        PackageLimits limits = new PackageLimits(play.maxUnpacked().toBytes(), play.maxEntries());
        PackageInspection.Inspected found = new PackageInspection(limits).inspect(file.path());
        Unpacking.unpack(file.path(), found.files(), files);
        files.keep(file);
        return transactions.execute(_ -> {
            UploadOutcome outcome = record.apply(file, CheckedFile.Fine.of(FileKind.COURSE, "application/zip", "zip"));
            if (outcome instanceof UploadOutcome.Added(OwnContent content, var sameAs, var _)) {
                packages.insert(content.version().id(), found);
                return new UploadOutcome.Added(named(content, found.report()), sameAs, found.report());
            }
            return outcome;
        });
    }

    /** A new course is called what its author calls it; later versions leave the carrier's title alone. */
    private OwnContent named(OwnContent content, PackageReport report) {
        String title = shortened(report.title(), ContentData.MAX_TITLE);
        if (content.version().number() > 1 || title.isBlank()) {
            return content;
        }
        store.update(content.id(), content.data().titled(title), content.revision());
        return store.find(content.id()).orElseThrow();
    }

    private UploadOutcome added(String folder, String name, FileStore.Arrived file, CheckedFile.Fine fine) {
        String sameAs = store.titleOfSameFile(file.sha256()).orElse(null);
        ContentId id = new ContentId(UuidCreator.getTimeOrderedEpoch());
        store.insert(id, ContentData.of(FileName.title(name), folder), now());
        ContentVersion version = version(id, 1, "", name, file, fine);
        store.insert(version);
        note(id, ContentChange.What.ADDED, version.fileName());
        return new UploadOutcome.Added(store.find(id).orElseThrow(), sameAs, null);
    }

    private UploadOutcome replaced(
            ContentId id, String note, String name, FileStore.Arrived file, CheckedFile.Fine fine) {
        if (!store.touch(id)) {
            return new UploadOutcome.Gone();
        }
        int next = store.versions(id).getFirst().number() + 1;
        ContentVersion version = version(id, next, note, name, file, fine);
        store.insert(version);
        note(id, ContentChange.What.NEW_VERSION, next + ": " + version.fileName());
        return new UploadOutcome.Added(store.find(id).orElseThrow(), null, null);
    }

    private ContentVersion version(
            ContentId id, int number, String note, String name, FileStore.Arrived file, CheckedFile.Fine fine) {
        return new ContentVersion(
                new VersionId(UUID.randomUUID()),
                id,
                number,
                fine.kind(),
                FileName.of(name, fine.ending()),
                fine.mediaType(),
                file.size(),
                file.sha256(),
                null,
                fine.active(),
                shortened(note, MAX_NOTE),
                now(),
                actor());
    }

    SaveOutcome addLink(ContentData data, String address) {
        Optional<WebLink> link = WebLink.of(address);
        if (link.isEmpty()) {
            return new SaveOutcome.Invalid(SaveOutcome.Field.LINK, "content.invalid.link");
        }
        return data.problem()
                .<SaveOutcome>map(invalid -> invalid)
                .orElseGet(() -> transactions.execute(_ -> linked(data, link.get())));
    }

    private SaveOutcome linked(ContentData data, WebLink link) {
        ContentId id = new ContentId(UuidCreator.getTimeOrderedEpoch());
        store.insert(id, data, now());
        store.insert(linkVersion(id, 1, "", link));
        note(id, ContentChange.What.ADDED, link.host());
        return new SaveOutcome.Saved(store.find(id).orElseThrow());
    }

    SaveOutcome changeLink(ContentId id, String address) {
        Optional<WebLink> link = WebLink.of(address);
        return link.isEmpty()
                ? new SaveOutcome.Invalid(SaveOutcome.Field.LINK, "content.invalid.link")
                : transactions.execute(_ -> relinked(id, link.get()));
    }

    private SaveOutcome relinked(ContentId id, WebLink link) {
        if (!store.touch(id)) {
            return new SaveOutcome.Gone();
        }
        int next = store.versions(id).getFirst().number() + 1;
        store.insert(linkVersion(id, next, "", link));
        note(id, ContentChange.What.NEW_VERSION, next + ": " + link.host());
        return new SaveOutcome.Saved(store.find(id).orElseThrow());
    }

    private ContentVersion linkVersion(ContentId id, int number, String note, WebLink link) {
        return new ContentVersion(
                new VersionId(UUID.randomUUID()),
                id,
                number,
                FileKind.LINK,
                link.host(),
                "text/uri-list",
                0,
                null,
                link.address(),
                false,
                note,
                now(),
                actor());
    }

    private void note(ContentId id, ContentChange.What what, String detail) {
        store.note(id, what, detail, actor(), now());
    }

    private @Nullable UUID actor() {
        return account.id().orElse(null);
    }

    private static String shortened(String text, int most) {
        String plain = text.strip();
        return plain.substring(0, Math.min(plain.length(), most));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
