package de.kitacampus.portal.master.content.cli;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.master.content.CourseOfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Brings one package after the other into a running master. */
final class CourseImport {

    /** What the course editor of the back office proposes too. */
    private static final int PASS_MARK = 80;

    private static final Map<String, Integer> USUAL = Map.of("learningMinutes", 45, "usagePeriodMonths", 12);

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_ADMITTED = 401;
    private static final int UNKNOWN = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final MasterClient master;
    private final Options options;
    private final Texts texts;

    CourseImport(MasterClient master, Options options, Texts texts) {
        this.master = master;
        this.options = options;
        this.texts = texts;
    }

    /** What became of a file, in one line. */
    record Told(String line, boolean done) {}

    /** Ends the import of one file with a sentence. */
    private static final class Stopped extends Exception {

        private static final long serialVersionUID = 1;

        Stopped(String sentence) {
            super(sentence);
        }
    }

    Told bring(Path file) {
        Verdict.Told checked = new Verdict(texts).on(file);
        if (!checked.isAccepted()) {
            return new Told(checked.line(), false);
        }
        PackageReport report = checked.report().getFirst();
        try {
            return new Told("imported " + Verdict.name(file) + ": " + bring(file, report), true);
        } catch (Stopped stopped) {
            return failed(file, String.valueOf(stopped.getMessage()));
        } catch (IOException unreachable) {
            return failed(file, texts.get("content.cli.unreachable", options.master()));
        }
    }

    private static Told failed(Path file, String sentence) {
        return new Told("failed " + Verdict.name(file) + ": " + sentence, false);
    }

    private String bring(Path file, PackageReport report) throws IOException, Stopped {
        CourseNumber course = Optional.ofNullable(options.course())
                .or(() -> CourseOfFile.of(String.valueOf(file.getFileName()), report.title()))
                .orElseThrow(() -> new Stopped(texts.get("content.cli.course.unnamed")));
        Money price = options.price();
        if (price != null) {
            add(course, report, price);
        }
        int version = upload(course, file);
        if (options.publish()) {
            publish(course, version);
        }
        String state = options.publish() ? "published" : version == 1 ? "first" : "waiting";
        return texts.get("content.cli.imported", course, version) + " " + texts.get("content.cli.imported." + state);
    }

    private void add(CourseNumber course, PackageReport report, Money price) throws IOException, Stopped {
        Map<String, Object> data = new HashMap<>(USUAL);
        data.put("passMark", passMark(report));
        data.put("title", title(course, report));
        data.put("price", price.amount().toPlainString());
        expect(master.put("/courses/" + course, data), course, OK, CREATED);
    }

    /** The package's own mark, so that both are alike; a part of a per cent is dropped, for its own counts all the same. */
    private static int passMark(PackageReport report) {
        return report.passMark().map(Double::intValue).orElse(PASS_MARK);
    }

    private static String title(CourseNumber course, PackageReport report) {
        String title = Texts.plain(report.title());
        return title.isEmpty() ? course.value() : title.substring(0, Math.min(title.length(), 200));
    }

    private int upload(CourseNumber course, Path file) throws IOException, Stopped {
        MasterClient.Answer answer = master.upload("/courses/" + course + "/packages", file);
        expect(answer, course, CREATED, CREATED);
        return answer.body().path("version").asInt(0);
    }

    private void publish(CourseNumber course, int version) throws IOException, Stopped {
        expect(master.post("/courses/" + course + "/packages/" + version + "/current"), course, OK, OK);
        expect(master.post("/courses/" + course + "/publication"), course, OK, OK);
    }

    private void expect(MasterClient.Answer answer, CourseNumber course, int one, int other) throws Stopped {
        int status = answer.status();
        if (status != one && status != other) {
            throw new Stopped(
                    switch (status) {
                        case NOT_ADMITTED -> texts.get("content.cli.token", options.master());
                        case UNKNOWN -> texts.get("content.cli.course.unknown", course);
                        case CONFLICT -> texts.get("content.cli.unpublished", course, answer.text("sentence"));
                        case UNPROCESSABLE -> Texts.plain(answer.text("sentence"));
                        default -> texts.get("content.cli.status", options.master(), String.valueOf(status));
                    });
        }
    }
}
