package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.CourseNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The course a package belongs to, where its file name or its title says so: three groups such as {@code 1.9.04}. */
public final class CourseOfFile {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9a-z.])[0-9]{1,3}(?:\\.[0-9][0-9a-z]{0,5}|\\.[a-z][0-9][0-9a-z]{0,4}){2,4}(?![0-9a-z])");

    private CourseOfFile() {}

    /**
     * @param fileName name of the file, without folders
     * @param title title in the package
     */
    public static Optional<CourseNumber> of(String fileName, String title) {
        String name = fileName.toLowerCase(Locale.ROOT).replaceAll("\\.zip$", "");
        return in(name).or(() -> in(title.toLowerCase(Locale.ROOT)));
    }

    private static Optional<CourseNumber> in(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find() && CourseNumber.isValid(matcher.group())
                ? Optional.of(CourseNumber.of(matcher.group()))
                : Optional.empty();
    }
}
