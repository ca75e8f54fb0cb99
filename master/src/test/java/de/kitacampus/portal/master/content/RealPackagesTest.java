package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.master.content.PackageCheck.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
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
        boolean is12 = expected.path("schemaversion").asString().equals("1.2");
        assertThat(found.standard()).isEqualTo(is12 ? ScormStandard.SCORM_12 : ScormStandard.SCORM_2004);
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
