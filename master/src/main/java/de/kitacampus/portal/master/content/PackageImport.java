package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.scorm.PackageCheck;
import de.kitacampus.portal.common.scorm.PackageCheck.Accepted;
import de.kitacampus.portal.common.scorm.PackageInspection;
import de.kitacampus.portal.common.scorm.PackageInspection.Inspected;
import de.kitacampus.portal.common.scorm.PackageInspection.InspectedFile;
import de.kitacampus.portal.common.scorm.PackageLimits;
import de.kitacampus.portal.common.scorm.PackageRefused;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.Unpacking;
import de.kitacampus.portal.master.catalog.PublicationCheck;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes packages in: everything is checked first, then files are written, then the version appears. */
@Service
class PackageImport implements Packages, PublicationCheck {

    private static final int FILE_NAME_LENGTH = 255;

    private final StoredPackages stored;
    private final BlobStore blobs;
    private final PackageLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PackageImport(
            StoredPackages stored,
            BlobStore blobs,
            ContentSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.blobs = blobs;
        this.limits = new PackageLimits(settings.maxUnpacked().toBytes(), settings.maxEntries());
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public PackageCheck check(Path zip) {
        try {
            return new Accepted(inspect(zip).report());
        } catch (PackageRefused refused) {
            return refused.refusal();
        }
    }

    @Override
    @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
    public PackageCheck add(CourseNumber course, Path zip, String fileName) {
        try {
            Inspected inspected = inspect(zip);
            writeFiles(zip, inspected.files());
            PackageVersion version = transaction.execute(_ -> record(course, fileName, inspected));
            return new Accepted(inspected.report(), version.id());
        } catch (PackageRefused refused) {
            return refused.refusal();
        }
    }

    private Inspected inspect(Path zip) {
        try {
            return new PackageInspection(limits).inspect(zip);
        } catch (IOException unreadable) {
            throw new PackageRefused(PackageCheck.Reason.NOT_A_ZIP, "");
        }
    }

    private void writeFiles(Path zip, List<InspectedFile> files) {
        try {
            Unpacking.unpack(zip, files, blobs);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PackageVersion record(CourseNumber course, String fileName, Inspected inspected) {
        UUID id = UUID.randomUUID();
        int version = stored.nextVersion(course);
        stored.insert(id, course, version, shortened(fileName), inspected.report(), clock.instant());
        stored.insertFiles(id, inspected.files());
        if (version == 1) {
            stored.makeCurrent(course, id);
        }
        return stored.find(id).orElseThrow();
    }

    private static String shortened(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "");
        return clean.length() <= FILE_NAME_LENGTH ? clean : clean.substring(0, FILE_NAME_LENGTH);
    }

    @Override
    public List<PackageVersion> versions(CourseNumber course) {
        return stored.versions(course);
    }

    @Override
    public Optional<PackageVersion> current(CourseNumber course) {
        return stored.current(course);
    }

    @Override
    public Optional<PackageVersion> find(UUID id) {
        return stored.find(id);
    }

    @Override
    public PackageReport report(UUID id) {
        return stored.report(id);
    }

    @Override
    public List<PackageVersion> allCurrent() {
        return stored.allCurrent().stream()
                .sorted(Comparator.comparing(PackageVersion::course))
                .toList();
    }

    @Override
    @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
    public void makeCurrent(CourseNumber course, int version) {
        PackageVersion chosen = stored.versions(course).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no version " + version + " of " + course));
        stored.makeCurrent(course, chosen.id());
    }

    @Override
    public Path temporaryFile() {
        try {
            return blobs.temporaryFile();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Optional<String> obstacle(CourseNumber course) {
        return stored.current(course).isPresent() ? Optional.empty() : Optional.of("content.obstacle.no-package");
    }
}
