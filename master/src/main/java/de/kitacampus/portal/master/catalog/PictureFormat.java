package de.kitacampus.portal.master.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures, told by their first bytes and not by what the sender calls them. */
enum PictureFormat {
    PNG("image/png", ".png") {
        @Override
        boolean matches(byte[] content) {
            return startsWith(content, 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        }
    },
    JPEG("image/jpeg", ".jpg") {
        @Override
        boolean matches(byte[] content) {
            return startsWith(content, 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        }
    },
    WEBP("image/webp", ".webp") {
        @Override
        boolean matches(byte[] content) {
            return startsWith(content, 0, ascii("RIFF")) && startsWith(content, WEBP_MARK, ascii("WEBP"));
        }
    },
    SVG("image/svg+xml", ".svg") {
        @Override
        boolean matches(byte[] content) {
            String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.UTF_8);
            return head.contains("<svg");
        }
    };

    private static final int WEBP_MARK = 8;
    private static final int HEAD = 1024;

    private final String mediaType;
    private final String ending;

    PictureFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    abstract boolean matches(byte[] content);

    static Optional<PictureFormat> of(byte[] content) {
        return Arrays.stream(values()).filter(format -> format.matches(content)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean startsWith(byte[] content, int offset, byte[] mark) {
        return content.length >= offset + mark.length
                && Arrays.equals(content, offset, offset + mark.length, mark, 0, mark.length);
    }
}
