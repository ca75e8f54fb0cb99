package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.scorm.PackageCheck;
import de.kitacampus.portal.master.catalog.CourseChange;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseList;
import de.kitacampus.portal.master.catalog.CourseState;
import de.kitacampus.portal.master.content.ContentSettings;
import de.kitacampus.portal.master.content.Packages;
import de.kitacampus.portal.master.security.CurrentAccount;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The management API: courses and packages by program instead of by screen. Guarded by {@link ManageSecurity}; what it
 * changes is recorded as done by the system.
 *
 * @see "docs/management-api.md"
 */
@RestController
class ManageController {

    private final Packages packages;
    private final CourseEditing editing;
    private final CourseList courses;
    private final CurrentAccount account;
    private final ContentSettings settings;

    ManageController(
            Packages packages,
            CourseEditing editing,
            CourseList courses,
            CurrentAccount account,
            ContentSettings settings) {
        this.packages = packages;
        this.editing = editing;
        this.courses = courses;
        this.account = account;
        this.settings = settings;
    }

    @PostMapping("/manage/v1/package-checks")
    ResponseEntity<ManageAnswer> check(HttpServletRequest request) throws IOException {
        return with(request, zip -> switch (packages.check(zip)) {
            case PackageCheck.Accepted accepted ->
                ResponseEntity.ok(ManageAnswer.of(accepted.report(), null, ManageTexts.of(request)));
            case PackageCheck.Refused refused -> refused(refused, request);
        });
    }

    @PutMapping("/manage/v1/courses/{number}")
    ResponseEntity<?> course(@PathVariable String number, @RequestBody NewCourse wanted, HttpServletRequest request) {
        ManageTexts texts = ManageTexts.of(request);
        if (!CourseNumber.isValid(number)) {
            return ResponseEntity.badRequest().body(new Problem(texts.get("content.manage.number")));
        }
        return switch (wanted.read(texts)) {
            case NewCourse.Reading.Wrong(var sentences) ->
                ResponseEntity.unprocessableContent().body(new Problem(String.join(" ", sentences)));
            case NewCourse.Reading.Data(var data) ->
                answer(account.asSystem(() -> editing.add(CourseNumber.of(number), data)), HttpStatus.CREATED, texts);
        };
    }

    /** What is there already is not changed, and that is no failure for a program that may run twice. */
    private static ResponseEntity<?> answer(CourseChange change, HttpStatus done, ManageTexts texts) {
        return switch (change) {
            case CourseChange.Changed _ -> ResponseEntity.status(done).build();
            case CourseChange.NumberTaken _ -> ResponseEntity.ok().build();
            case CourseChange.Unknown _ -> ResponseEntity.notFound().build();
            case CourseChange.ChangedMeanwhile _ -> conflict(texts.get("content.manage.changed-meanwhile"));
            case CourseChange.NoWay(var from) ->
                conflict(texts.get(
                        "content.manage.no-way",
                        texts.get("catalog.state." + from.name().toLowerCase(Locale.ROOT))));
            case CourseChange.NotReady(var obstacles) ->
                conflict(obstacles.stream().map(texts::get).collect(Collectors.joining(" ")));
        };
    }

    private static ResponseEntity<?> conflict(String sentence) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Problem(sentence));
    }

    @PostMapping("/manage/v1/courses/{number}/packages")
    ResponseEntity<ManageAnswer> upload(
            @PathVariable String number,
            @RequestParam(defaultValue = "paket.zip") String file,
            HttpServletRequest request)
            throws IOException {
        CourseNumber course = known(number);
        if (course == null) {
            return ResponseEntity.notFound().build();
        }
        return with(request, zip -> switch (account.asSystem(() -> packages.add(course, zip, file))) {
            case PackageCheck.Accepted accepted ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(ManageAnswer.of(
                                accepted.report(),
                                packages.find(accepted.version()).orElseThrow().version(),
                                ManageTexts.of(request)));
            case PackageCheck.Refused refused -> refused(refused, request);
        });
    }

    @PostMapping("/manage/v1/courses/{number}/packages/{version}/current")
    ResponseEntity<?> makeCurrent(@PathVariable String number, @PathVariable int version) {
        CourseNumber course = known(number);
        if (course == null || packages.versions(course).stream().noneMatch(one -> one.version() == version)) {
            return ResponseEntity.notFound().build();
        }
        account.asSystem(() -> {
            packages.makeCurrent(course, version);
            return version;
        });
        return ResponseEntity.ok().build();
    }

    @PostMapping("/manage/v1/courses/{number}/publication")
    ResponseEntity<?> publish(@PathVariable String number, HttpServletRequest request) {
        CourseNumber course = known(number);
        if (course == null) {
            return ResponseEntity.notFound().build();
        }
        CourseChange change = account.asSystem(() -> courses.entry(course)
                .map(entry -> entry.state().isLive()
                        ? new CourseChange.Changed(entry)
                        : editing.move(course, entry.version(), CourseState.LIVE))
                .orElseGet(CourseChange.Unknown::new));
        return answer(change, HttpStatus.OK, ManageTexts.of(request));
    }

    private @Nullable CourseNumber known(String number) {
        return CourseNumber.isValid(number)
                        && account.asSystem(() -> courses.entry(CourseNumber.of(number)))
                                .isPresent()
                ? CourseNumber.of(number)
                : null;
    }

    private static ResponseEntity<ManageAnswer> refused(PackageCheck.Refused refused, HttpServletRequest request) {
        return ResponseEntity.unprocessableContent().body(ManageAnswer.of(refused, ManageTexts.of(request)));
    }

    private ResponseEntity<ManageAnswer> with(
            HttpServletRequest request, Function<Path, ResponseEntity<ManageAnswer>> work) throws IOException {
        Path file = packages.temporaryFile();
        try (InputStream body =
                new Limited(request.getInputStream(), settings.maxUnpacked().toBytes())) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return work.apply(file);
        } catch (TooLong tooLong) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Why something was not done, for people. */
    record Problem(String sentence) {}

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Ends with an exception instead of filling the disk. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooLong();
            }
            return read;
        }
    }
}
