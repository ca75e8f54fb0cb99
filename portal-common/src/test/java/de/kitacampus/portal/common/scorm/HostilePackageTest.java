package de.kitacampus.portal.common.scorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.scorm.PackageCheck.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages that are refused, and why. */
class HostilePackageTest extends Inspecting {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "a/../../evil.txt",
                "..\\evil.txt",
                "/etc/evil",
                "C:/evil.txt",
                "c:evil.txt",
                "a/nul",
                "con.txt",
                "a\u0000b.txt",
                "a\nb.txt",
                "a\u202Etxt.exe"
            })
    void names_that_lead_astray_are_refused(String name) {
        assertRefused(TestPackage.scorm12().with(name, "x").in(folder), Reason.UNSAFE_NAME);
    }

    @Test
    void names_that_differ_in_case_only_are_refused() {
        assertRefused(TestPackage.scorm12().with("INDEX.html", "x").in(folder), Reason.DUPLICATE_NAME);
    }

    @Test
    void too_many_entries_are_refused() {
        TestPackage many = TestPackage.scorm12();
        for (int number = 0; number < LIMITS.entries(); number++) {
            many.with("file" + number, "x");
        }
        assertRefused(many.in(folder), Reason.TOO_MANY_FILES);
    }

    @Test
    void a_tightly_packed_file_is_refused_while_it_inflates() {
        assertRefused(
                TestPackage.scorm12()
                        .with("bomb.bin", new byte[20 * 1024 * 1024])
                        .in(folder),
                Reason.BOMB);
    }

    @Test
    void files_of_honest_ratio_are_refused_when_they_are_too_large_together() {
        byte[] noise = new byte[17 * 1024 * 1024];
        new java.util.Random(1).nextBytes(noise);
        TestPackage large = TestPackage.scorm12();
        for (int number = 0; number < 4; number++) {
            large.with("noise" + number, noise);
        }
        assertRefused(large.in(folder), Reason.TOO_LARGE);
    }

    @Test
    void a_link_is_refused() throws IOException {
        Path zip = folder.resolve("link.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            put(out, "imsmanifest.xml", TestPackage.scorm12().manifest());
            ZipArchiveEntry link = new ZipArchiveEntry("index.html");
            link.setUnixMode(0120777);
            out.putArchiveEntry(link);
            out.write(bytes("/etc/passwd"));
            out.closeArchiveEntry();
        }
        assertRefused(zip, Reason.LINK);
    }

    @Test
    void an_encrypted_entry_is_refused() throws IOException {
        Path zip = TestPackage.scorm12().in(folder);
        byte[] bytes = Files.readAllBytes(zip);
        for (int at = 0; at < bytes.length - 4; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                bytes[at + 8] |= 1;
            }
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 3 && bytes[at + 3] == 4) {
                bytes[at + 6] |= 1;
            }
        }
        assertRefused(Files.write(zip, bytes), Reason.ENCRYPTED);
    }

    @Test
    void a_file_cut_off_is_no_zip() throws IOException {
        byte[] bytes = Files.readAllBytes(TestPackage.scorm12().in(folder));

        assertRefused(
                Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2)),
                Reason.NOT_A_ZIP);
    }

    @Test
    void a_document_type_is_refused_and_never_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "root:x:0");
        String manifest = "<!DOCTYPE manifest [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + TestPackage.scorm12().titled("&x;").manifest();

        assertRefused(TestPackage.scorm12().with("imsmanifest.xml", manifest).in(folder), Reason.MANIFEST_UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/x.html", "javascript:alert(1)", "../index.html"})
    void a_start_outside_the_package_is_refused(String href) {
        assertRefused(TestPackage.scorm12().item("Teil", "", href, "").in(folder), Reason.LAUNCH_FILE_MISSING);
    }

    @Test
    void a_package_inside_a_zip_is_no_package() throws IOException {
        byte[] inner = Files.readAllBytes(TestPackage.scorm12().in(folder));

        assertRefused(TestPackage.zip(folder, Map.of("kurs.zip", inner)), Reason.NO_MANIFEST);
    }

    @Test
    void a_hundred_thousand_entries_are_refused_before_they_are_read() throws IOException {
        Path zip = folder.resolve("many.zip");
        try (var out =
                new java.util.zip.ZipOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(zip)))) {
            for (int number = 0; number < 100_000; number++) {
                out.putNextEntry(new java.util.zip.ZipEntry("f" + number));
            }
        }
        assertThatThrownBy(() -> new PackageInspection(new PackageLimits(1L << 30, 20_000)).inspect(zip))
                .isInstanceOfSatisfying(PackageRefused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new PackageCheck.Refused(Reason.TOO_MANY_FILES, "20000")));
    }

    @Test
    void a_program_under_another_name_is_refused() {
        byte[] program = new byte[256];
        program[0] = 'M';
        program[1] = 'Z';
        program[2] = (byte) 0x90;

        assertRefused(TestPackage.scorm12().with("bild.png", program).in(folder), Reason.DISGUISED_PROGRAM);
    }

    @Test
    void an_entity_bomb_is_refused_before_it_grows() {
        StringBuilder type = new StringBuilder("<!DOCTYPE manifest [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int step = 1; step < 10; step++) {
            type.append("<!ENTITY a%d \"%s\">".formatted(step, ("&a" + (step - 1) + ";").repeat(10)));
        }
        String manifest = type + "]>" + TestPackage.scorm12().titled("&a9;").manifest();

        assertRefused(TestPackage.scorm12().with("imsmanifest.xml", manifest).in(folder), Reason.MANIFEST_UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "utf-8"})
    void no_encoding_brings_a_document_type_past_the_check(String declared) {
        String manifest = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><!DOCTYPE manifest [<!ENTITY x \"y\">]>"
                + TestPackage.scorm12().titled("&x;").manifest();
        byte[] latin = manifest.replace("Hygiene", "Größe").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> inspect(TestPackage.scorm12().with("imsmanifest.xml", latin)))
                .isInstanceOf(PackageRefused.class);
    }
}
