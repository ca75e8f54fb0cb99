package de.kitacampus.portal.slave.training;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The scan of a proof. What it is, is decided by its content, whatever its name says.
 *
 * @param name its name without a folder
 * @param mediaType {@code application/pdf}, {@code image/jpeg} or {@code image/png}
 * @param content its bytes as they were uploaded
 */
public record ScanFile(String name, String mediaType, byte[] content) {

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;
    /** Longest side of an image, in pixels. */
    public static final int MAX_SIDE = 20_000;

    private static final int MAX_NAME = 200;

    /** What came of an upload. */
    public sealed interface Checked {
        record Accepted(ScanFile file) implements Checked {}

        record TooLarge() implements Checked {}

        /** Neither PDF nor JPEG nor PNG. */
        record UnknownType() implements Checked {}

        /** Damaged, empty or locked with a password. */
        record Unreadable() implements Checked {}
    }

    public static Checked check(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new Checked.TooLarge();
        }
        if (begins(bytes, '%', 'P', 'D', 'F', '-')) {
            return isReadablePdf(bytes) ? accepted(name, "application/pdf", bytes) : new Checked.Unreadable();
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return isReadableImage(bytes) ? accepted(name, "image/png", bytes) : new Checked.Unreadable();
        }
        if (begins(bytes, 0xff, 0xd8, 0xff)) {
            return isReadableImage(bytes) ? accepted(name, "image/jpeg", bytes) : new Checked.Unreadable();
        }
        return new Checked.UnknownType();
    }

    private static Checked accepted(String name, String mediaType, byte[] bytes) {
        String plain = name.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "_")
                .strip();
        String shortened = plain.length() > MAX_NAME ? plain.substring(plain.length() - MAX_NAME) : plain;
        return new Checked.Accepted(new ScanFile(shortened.isEmpty() ? "_" : shortened, mediaType, bytes));
    }

    private static boolean isReadablePdf(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** Looks at the size without unpacking the pixels. */
    private static boolean isReadableImage(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return isSide(reader.getWidth(0)) && isSide(reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static boolean isSide(int pixels) {
        return pixels > 0 && pixels <= MAX_SIDE;
    }

    private static boolean begins(byte[] file, int... magic) {
        if (file.length < magic.length) {
            return false;
        }
        for (int at = 0; at < magic.length; at++) {
            if ((file[at] & 0xff) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
