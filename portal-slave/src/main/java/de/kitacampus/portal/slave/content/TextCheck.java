package de.kitacampus.portal.slave.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells plain text from markup and from anything else. */
final class TextCheck {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Pattern MARKUP = Pattern.compile("<\\s*(!doctype|html|script|svg|\\?xml|\\?php)");

    private TextCheck() {}

    /**
     * @param begun whether the bytes are only the beginning, so that the last character may be cut
     */
    static Optional<CheckedFile> check(byte[] bytes, boolean begun) {
        boolean unicode = isUtf8(bytes, begun);
        String words = new String(bytes, unicode ? StandardCharsets.UTF_8 : WINDOWS);
        if (words.chars().anyMatch(TextCheck::isControl)) {
            return Optional.empty();
        }
        String plain = words.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("<") || MARKUP.matcher(plain).find()) {
            return FileCheck.refused(FileProblem.RUNS);
        }
        return FileCheck.fine(FileKind.TEXT, "text/plain;charset=" + (unicode ? "UTF-8" : "windows-1252"), "txt");
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t' && character != '\f';
    }

    private static boolean isUtf8(byte[] bytes, boolean begun) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), !begun);
        return !result.isError();
    }
}
