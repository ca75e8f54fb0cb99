package de.kitacampus.portal.common.scorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.scorm.PackageCheck.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** A folder for packages and the inspection of them, with small limits. */
abstract class Inspecting {

    static final PackageLimits LIMITS = new PackageLimits(64L * 1024 * 1024, 200);

    @TempDir
    Path folder;

    PackageReport inspect(TestPackage content) throws IOException {
        return inspect(content.in(folder));
    }

    static PackageReport inspect(Path zip) throws IOException {
        return new PackageInspection(LIMITS).inspect(zip).report();
    }

    static void assertRefused(Path zip, Reason reason) {
        assertThatThrownBy(() -> inspect(zip)).isInstanceOfSatisfying(PackageRefused.class, refused -> assertThat(
                        refused.refusal().reason())
                .isEqualTo(reason));
    }

    static void put(ZipArchiveOutputStream out, String name, String text) throws IOException {
        out.putArchiveEntry(new ZipArchiveEntry(name));
        out.write(bytes(text));
        out.closeArchiveEntry();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
