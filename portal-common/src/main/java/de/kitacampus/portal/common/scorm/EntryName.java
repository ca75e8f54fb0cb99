package de.kitacampus.portal.common.scorm;

import de.kitacampus.portal.common.scorm.PackageCheck.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;

/** The safe path of an entry: forward slashes, no way out of the package, no name that a system could misread. */
public record EntryName(String path) {

    private static final Charset DOS = Charset.forName("IBM437");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** In Windows' code page letters begin here; in the DOS one it has lines and Greek, but for ß. */
    private static final int FIRST_LETTER_OF_WINDOWS = 0xC0;

    private static final int SHARP_S_OF_DOS = 0xE1;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?", Pattern.DOTALL);
    private static final Set<String> JUNK = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    static EntryName of(ZipArchiveEntry entry) {
        return of(decoded(entry));
    }

    static EntryName of(String raw) {
        String path = raw.replace('\\', '/');
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        if (!isSafe(path)) {
            throw new PackageRefused(Reason.UNSAFE_NAME, shown(raw));
        }
        return new EntryName(path);
    }

    /** Names that differ in case or in the composition of umlauts only are the same file on many systems. */
    public static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** What file managers leave behind. */
    boolean isJunk() {
        String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return path.startsWith("__MACOSX/") || JUNK.contains(last) || last.startsWith("._");
    }

    private static boolean isSafe(String path) {
        if (path.isEmpty() || path.length() > PackageLimits.NAME_LENGTH || path.startsWith("/")) {
            return false;
        }
        if (DRIVE.matcher(path).matches() || path.codePoints().anyMatch(EntryName::isForbidden)) {
            return false;
        }
        for (String segment : path.split("/")) {
            if (segment.equals("..")
                    || segment.equals(".")
                    || DEVICE.matcher(segment).matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.SURROGATE
                || character == 0xFFFD;
    }

    /** Many tools write UTF-8 without saying so; what is no UTF-8 is the DOS code page of the zip standard, or Windows'. */
    private static String decoded(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD;
        if (raw == null || told) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, isWindows(raw) ? WINDOWS : DOS);
        }
    }

    private static boolean isWindows(byte[] raw) {
        boolean other = false;
        for (byte one : raw) {
            int value = one & 0xFF;
            if (value >= 0x80 && value < FIRST_LETTER_OF_WINDOWS) {
                return false;
            }
            other |= value >= FIRST_LETTER_OF_WINDOWS && value != SHARP_S_OF_DOS;
        }
        return other;
    }

    private static String shown(String raw) {
        String text = raw.codePoints()
                .limit(120)
                .map(character -> isForbidden(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.isEmpty() ? "?" : text;
    }
}
