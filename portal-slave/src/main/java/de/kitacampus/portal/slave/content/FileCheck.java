package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.content.CheckedFile.Fine;
import de.kitacampus.portal.slave.content.CheckedFile.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Tells what a file is from its bytes; its name and what the browser says of it do not count. What may run in a browser, what is locked and
 * what is not known is refused.
 *
 * @see "Design decision: DD136-20261122-files-of-strangers.md"
 */
final class FileCheck {

    private static final int HEAD = 64 * 1024;
    private static final Pattern FILMS = Pattern.compile("iso.|mp4.|mp71|avc1|m4v|msnv|dash|3gp.|f4v");

    private static final List<Function<Sample, Optional<CheckedFile>>> RULES = List.of(
            FileCheck::program,
            FileCheck::pdf,
            FileCheck::image,
            FileCheck::sound,
            FileCheck::film,
            FileCheck::office,
            FileCheck::text);

    private FileCheck() {}

    /** The file and its first bytes as characters 0 to 255. */
    private record Sample(Path file, byte[] bytes, String head) {

        boolean begins(String magic) {
            return head.startsWith(magic);
        }

        boolean has(int at, String magic) {
            return head.startsWith(magic, at);
        }
    }

    static CheckedFile check(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(HEAD);
        }
        if (bytes.length == 0) {
            return new Refused(FileProblem.EMPTY);
        }
        Sample sample = new Sample(file, bytes, new String(bytes, StandardCharsets.ISO_8859_1));
        return RULES.stream()
                .flatMap(rule -> rule.apply(sample).stream())
                .findFirst()
                .orElseGet(() -> new Refused(FileProblem.UNKNOWN));
    }

    private static Optional<CheckedFile> program(Sample sample) {
        boolean program = sample.begins("MZ")
                || sample.begins("\u007fELF")
                || sample.begins("#!")
                || sample.begins("\u00ca\u00fe\u00ba\u00be")
                || sample.begins("\u00cf\u00fa\u00ed\u00fe");
        return program ? refused(FileProblem.PROGRAM) : Optional.empty();
    }

    private static Optional<CheckedFile> pdf(Sample sample) {
        return sample.begins("%PDF-") ? Optional.of(PdfCheck.check(sample.file())) : Optional.empty();
    }

    private static Optional<CheckedFile> image(Sample sample) {
        if (sample.begins("\u0089PNG\r\n\u001a\n")) {
            return fine(FileKind.IMAGE, "image/png", "png");
        }
        if (sample.begins("\u00ff\u00d8\u00ff")) {
            return fine(FileKind.IMAGE, "image/jpeg", "jpg");
        }
        if (sample.begins("GIF87a") || sample.begins("GIF89a")) {
            return fine(FileKind.IMAGE, "image/gif", "gif");
        }
        return sample.begins("RIFF") && sample.has(8, "WEBP")
                ? fine(FileKind.IMAGE, "image/webp", "webp")
                : Optional.empty();
    }

    private static Optional<CheckedFile> sound(Sample sample) {
        if (sample.begins("ID3") || isMpegFrame(sample.bytes())) {
            return fine(FileKind.AUDIO, "audio/mpeg", "mp3");
        }
        if (sample.begins("RIFF") && sample.has(8, "WAVE")) {
            return fine(FileKind.AUDIO, "audio/wav", "wav");
        }
        if (sample.begins("fLaC")) {
            return fine(FileKind.AUDIO, "audio/flac", "flac");
        }
        if (sample.begins("OggS")) {
            return sample.head().contains("theora")
                    ? fine(FileKind.VIDEO, "video/ogg", "ogv")
                    : fine(FileKind.AUDIO, "audio/ogg", "ogg");
        }
        return Optional.empty();
    }

    /** MPEG audio, layer 3. */
    private static boolean isMpegFrame(byte[] bytes) {
        return bytes.length > 3
                && (bytes[0] & 0xff) == 0xff
                && ((bytes[1] & 0xff) == 0xfb || (bytes[1] & 0xff) == 0xf3 || (bytes[1] & 0xff) == 0xf2);
    }

    private static Optional<CheckedFile> film(Sample sample) {
        if (sample.has(4, "ftyp")) {
            String brand = sample.head()
                    .substring(8, Math.min(12, sample.head().length()))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            return switch (brand) {
                case "m4a", "m4b" -> fine(FileKind.AUDIO, "audio/mp4", "m4a");
                case "qt" -> fine(FileKind.VIDEO, "video/quicktime", "mov");
                default ->
                    FILMS.matcher(brand).matches()
                            ? fine(FileKind.VIDEO, "video/mp4", "mp4")
                            : refused(FileProblem.UNKNOWN);
            };
        }
        return sample.begins("\u001aE\u00df\u00a3")
                        && sample.head()
                                .substring(0, Math.min(64, sample.head().length()))
                                .contains("webm")
                ? fine(FileKind.VIDEO, "video/webm", "webm")
                : Optional.empty();
    }

    private static Optional<CheckedFile> office(Sample sample) {
        if (sample.begins("PK\u0003\u0004")) {
            return Optional.of(OfficeCheck.checkZip(sample.file()));
        }
        if (sample.begins("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return Optional.of(OfficeCheck.checkOld(sample.file()));
        }
        return sample.begins("{\\rtf")
                ? Optional.of(Fine.of(FileKind.DOCUMENT, "application/rtf", "rtf")
                        .withCode(sample.head().contains("\\object")))
                : Optional.empty();
    }

    private static Optional<CheckedFile> text(Sample sample) {
        return TextCheck.check(sample.bytes(), sample.bytes().length == HEAD);
    }

    static Optional<CheckedFile> fine(FileKind kind, String mediaType, String ending) {
        return Optional.of(Fine.of(kind, mediaType, ending));
    }

    static Optional<CheckedFile> refused(FileProblem problem) {
        return Optional.of(new Refused(problem));
    }
}
