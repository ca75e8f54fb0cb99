package de.kitacampus.portal.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An accepted package and what comes of it.
 *
 * @param name path below the outside material, or what it was made of
 * @param lesson how it is learned
 * @param state where the portal says the learner stands in the end
 * @param score in per cent, or null
 */
record RealPackage(
        String name, Lesson lesson, String state, @Nullable String score) {

    private static final String SEVERAL = " with three items";

    static List<RealPackage> all() {
        return List.of(
                passed("h5p-lumi-12/Crossword.zip", new Lessons.Crossword()),
                new RealPackage(
                        "storyline360-2004/SL360_LMS_SCORM_2004.zip", new Lessons.Storyline(), "STARTED", "100.00"),
                new RealPackage(
                        "captivate115-12-quiz/captivate115-12-quiz.zip",
                        new Lessons.CaptivateQuiz(),
                        "PASSED",
                        "96.15"),
                new RealPackage("captivate115-12-noquiz/Chapter1.zip", new Lessons.CaptivateSlides(), "PASSED", null),
                passed(
                        "golf-basiccalls-12/RuntimeBasicCalls_SCORM12.zip",
                        new Lessons.Golf("cmi.core.lesson_location")),
                passed(
                        "golf-basiccalls-2004-3rd/RuntimeBasicCalls_SCORM20043rdEdition.zip",
                        new Lessons.Golf("cmi.location")),
                passed(
                        "golf-basiccalls-12/RuntimeBasicCalls_SCORM12.zip" + SEVERAL,
                        new Lessons.Several(new Lessons.Golf("cmi.core.lesson_location"))),
                passed(
                        "golf-basiccalls-2004-3rd/RuntimeBasicCalls_SCORM20043rdEdition.zip" + SEVERAL,
                        new Lessons.Several(new Lessons.Golf("cmi.location"))),
                new RealPackage("golf-singlesco-12/singlesco_scorm12.zip", new Lessons.Silent(), "STARTED", null),
                new RealPackage("suica-lms-info-12/lms-info.zip", new Lessons.Reader(), "STARTED", null),
                derived("ok-plain"),
                derived("ok-utf8-bom"),
                derived("ok-query-fragment"),
                derived("ok-item-parameters"),
                derived("ok-macosx-junk"),
                derived("ok-masteryscore"),
                derived("ok-2004-3rd-passing-0.8"),
                derived("evil-title-xss"));
    }

    private static RealPackage passed(String name, Lesson lesson) {
        return new RealPackage(name, lesson, "PASSED", "100.00");
    }

    private static RealPackage derived(String name) {
        return new RealPackage("derived/" + name + ".zip", new Lessons.AtOnce(), "PASSED", "85.00");
    }

    /** The package itself; one that is made of another is made below the folder. */
    Path file(Path folder) throws IOException {
        if (name.endsWith(SEVERAL)) {
            String source = name.substring(0, name.length() - SEVERAL.length());
            return SeveralItems.from(Installation.material("scorm/" + source).orElseThrow(), folder);
        }
        return Installation.material("scorm/" + name).orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
