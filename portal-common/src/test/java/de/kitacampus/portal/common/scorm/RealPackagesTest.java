package de.kitacampus.portal.common.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.PackageCheck.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Packages that nobody here wrote are judged as two other parsers judged them. */
class RealPackagesTest {

    private static final PackageLimits LIMITS = new PackageLimits(1L << 30, 20_000);
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource("oracle")
    void a_real_package_is_judged_as_the_oracle_says(String name) throws IOException {
        JsonNode expected = JSON.readTree(Files.readString(Material.file("scorm/ORACLE.json")))
                .path(name);
        Optional<PackageReport> report = inspect(Material.file("scorm/" + name));

        if (expected.has("error") || expected.path("launchable_items").asInt(0) == 0) {
            assertThat(report).isEmpty();
            return;
        }
        PackageReport found = report.orElseThrow();
        assertThat(found.title()).isEqualTo(expected.path("title").asString());
        assertThat(found.launchable()).hasSize(expected.path("launchable_items").asInt());
        assertThat(found.scoCount()).isEqualTo(expected.path("sco_resources").asLong());
        assertThat(found.launchable().getFirst().launch())
                .isEqualTo(expected.path("first_launch").asString());
        // Files that file managers leave behind are counted there and dropped here.
        assertThat(found.files())
                .isBetween(
                        expected.path("files").asInt() - 2,
                        expected.path("files").asInt());
        String schema = expected.path("schemaversion").asString();
        assertThat(found.standard())
                .isEqualTo(schema.equals("1.2") ? ScormStandard.SCORM_12 : ScormStandard.SCORM_2004);
        assertThat(found.edition()).isEqualTo(edition(schema));
        assertThat(found.passMark()).as("0 is no pass mark").isEmpty();
        assertThat(found.warnings().stream().anyMatch(warning -> warning.kind() == PackageReport.Kind.PASS_MARK_ZERO))
                .isEqualTo(expected.path("masteryscore").path(0).asString("").equals("0"));
        assertThat(found.warnings().stream().anyMatch(warning -> warning.kind() == PackageReport.Kind.FILE_MISSING))
                .isEqualTo(expected.path("missing_listed").asInt() > 0);
    }

    /** "CAM 1.3" is what the second edition calls itself. */
    private static String edition(String schema) {
        return switch (schema) {
            case "1.2" -> "1.2";
            case "2004 3rd Edition" -> "2004 3rd";
            case "CAM 1.3" -> "2004 2nd";
            default -> throw new IllegalArgumentException(schema);
        };
    }

    @ParameterizedTest(name = "{0}: SCORM {1}, {2} SCO, {3}, pass mark {4}, starts {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "ok-plain, 1.2, 1, Hygiene-Belehrung § 43 IfSG – Größe & Maß, -, index.html",
                "ok-utf8-bom, 1.2, 1, Hygiene-Belehrung § 43 IfSG – Größe & Maß, -, index.html",
                "ok-query-fragment, 1.2, 1, Hygiene-Belehrung § 43 IfSG – Größe & Maß, -, index.html?lang=de&x=1#s1",
                "ok-item-parameters, 1.2, 1, Hygiene-Belehrung § 43 IfSG – Größe & Maß, -, index.html?lang=de",
                "ok-macosx-junk, 1.2, 1, Hygiene-Belehrung § 43 IfSG – Größe & Maß, -, index.html",
                "ok-masteryscore, 1.2, 1, Hygiene-Belehrung § 43 IfSG – Größe & Maß, 80, index.html",
                "ok-2004-3rd-passing-0.8, 2004 3rd, 1, 2004, 80, index.html",
            })
    void what_is_in_a_derived_package_is_found(
            String name, String edition, int scos, String title, @Nullable Double passMark, String launch)
            throws IOException {
        PackageReport found =
                inspect(Material.file("scorm/derived/" + name + ".zip")).orElseThrow();

        assertThat(found.edition()).isEqualTo(edition);
        assertThat(found.scoCount()).isEqualTo(scos);
        assertThat(found.title()).isEqualTo(title);
        assertThat(found.passMark()).isEqualTo(Optional.ofNullable(passMark));
        assertThat(found.launchable().getFirst().launch()).isEqualTo(launch);
        assertThat(found.files()).isEqualTo(2);
        assertThat(found.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "captivate115-12-quiz/captivate115-12-quiz, CAPTIVATE_PASS_MARK, 42 / 52 (80.8 %)",
                "captivate115-12-quiz/captivate115-12-quiz, CAPTIVATE_NEVER_FAILS, -",
                "captivate115-12-noquiz/Chapter1, CAPTIVATE_NEVER_FAILS, -",
                "h5p-lumi-12/Crossword, PASS_MARK_ZERO, Chemistry 9",
                "suica-lms-info-12/lms-info, FOREIGN_HOST, 'fonts.googleapis.com, fonts.gstatic.com, scorm.com'",
            })
    void what_an_uploader_should_know_of_a_real_package_is_told(
            String name, PackageReport.Kind kind, @Nullable String where) throws IOException {
        assertThat(inspect(Material.file("scorm/" + name + ".zip"))
                        .orElseThrow()
                        .warnings())
                .contains(new PackageReport.Warning(kind, where));
    }

    @ParameterizedTest
    @MethodSource("derived")
    void a_package_with_one_oddity_is_judged_as_expected(String name) throws IOException {
        String expected = JSON.readTree(Files.readString(Material.file("scorm/derived/EXPECTED.json")))
                .path(name)
                .path("expect")
                .asString();
        Optional<PackageReport> report = inspect(Material.file("scorm/derived/" + name));

        assertThat(report.isPresent()).isEqualTo(expected.startsWith("accept"));
        report.ifPresent(found -> assertThat(found.title()).doesNotContain("root:x:0"));
        assertThat(Files.exists(Path.of("EVIL_ZIPSLIP.txt"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void a_bad_package_is_refused_for_the_right_reason(String name, Reason reason) throws IOException {
        try {
            new PackageInspection(LIMITS).inspect(Material.file("scorm/derived/" + name));
            assertThat(name).isEqualTo("refused");
        } catch (PackageRefused refused) {
            assertThat(refused.refusal().reason()).isEqualTo(reason);
        }
    }

    static List<Object[]> reasons() {
        return List.of(
                new Object[] {"../moodle-style-negative/badscorm.zip", Reason.MANIFEST_BROKEN},
                new Object[] {"../moodle-style-negative/invalid.zip", Reason.NO_MANIFEST},
                new Object[] {"../moodle-style-negative/validscorm.zip", Reason.MANIFEST_BROKEN},
                new Object[] {"../moodle-style-negative/singlescobasic_missingorg.zip", Reason.NOTHING_TO_LAUNCH},
                new Object[] {"bad-no-manifest.zip", Reason.NO_MANIFEST},
                new Object[] {"bad-manifest-truncated.zip", Reason.MANIFEST_BROKEN},
                new Object[] {"bad-launch-missing.zip", Reason.LAUNCH_FILE_MISSING},
                new Object[] {"bad-not-zip.zip", Reason.NOT_A_ZIP},
                new Object[] {"evil-zipslip-dotdot.zip", Reason.UNSAFE_NAME},
                new Object[] {"evil-xxe-file.zip", Reason.MANIFEST_UNSAFE},
                new Object[] {"evil-bomb-1GiB.zip", Reason.BOMB});
    }

    static List<String> oracle() throws IOException {
        return names("scorm/ORACLE.json");
    }

    static List<String> derived() throws IOException {
        return names("scorm/derived/EXPECTED.json");
    }

    /** Without the material one visible, skipped case remains. */
    private static List<String> names(String file) throws IOException {
        Optional<Path> list =
                Material.folder().map(folder -> folder.resolve(file)).filter(Files::exists);
        if (list.isEmpty()) {
            return List.of("no material");
        }
        return new ArrayList<>(JSON.readTree(Files.readString(list.get())).propertyNames());
    }

    private static Optional<PackageReport> inspect(Path zip) throws IOException {
        try {
            return Optional.of(new PackageInspection(LIMITS).inspect(zip).report());
        } catch (PackageRefused refused) {
            return Optional.empty();
        }
    }
}
