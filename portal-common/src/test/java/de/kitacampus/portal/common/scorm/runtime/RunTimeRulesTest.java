package de.kitacampus.portal.common.scorm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.ScormStandard;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTimeRulesTest {

    @ParameterizedTest(name = "{0}: exit \"{1}\" → {2}")
    @CsvSource({
        "SCORM_12, '', 0",
        "SCORM_12, suspend, 0",
        "SCORM_12, logout, 0",
        "SCORM_12, time-out, 0",
        "SCORM_12, normal, 405",
        "SCORM_2004, normal, 0",
        "SCORM_2004, suspend, 0",
        "SCORM_2004, gone, 406",
    })
    void each_family_has_its_own_ways_to_end(ScormStandard standard, String exit, int code) {
        String element = standard == ScormStandard.SCORM_12 ? "cmi.core.exit" : "cmi.exit";

        assertThat(new RunTimeRules(standard)
                        .breaches(Map.of(element, exit)).stream()
                                .findFirst()
                                .map(RunTimeRules.Breach::errorCode)
                                .orElse(0))
                .isEqualTo(code);
    }
}
