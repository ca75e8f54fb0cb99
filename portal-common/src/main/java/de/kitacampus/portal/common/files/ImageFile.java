package de.kitacampus.portal.common.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Takes in an uploaded image: what it is, is decided by its content; what is kept, is a fresh PNG without anything hidden in it. */
public final class ImageFile {

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;
    /** Longest side that is read. */
    public static final int MAX_SIDE = 6_000;

    private static final int MIN_SIDE = 16;
    private static final int KEPT_SIDE = 1_600;

    private ImageFile() {}

    /** What came of an upload. */
    public sealed interface Checked {
        record Accepted(byte[] png) implements Checked {}

        /** Neither PNG nor JPEG, or damaged. */
        record NoImage() implements Checked {}

        record TooLarge() implements Checked {}

        record TooSmall() implements Checked {}
    }

    public static Checked check(byte[] file) {
        if (file.length > MAX_BYTES) {
            return new Checked.TooLarge();
        }
        if (!isPng(file) && !isJpeg(file)) {
            return new Checked.NoImage();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in) : new Checked.NoImage();
        } catch (IOException | RuntimeException damaged) {
            return new Checked.NoImage();
        }
    }

    /** The size is looked at before the pixels are unpacked. */
    private static Checked read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MAX_SIDE || height > MAX_SIDE) {
                return new Checked.TooLarge();
            }
            if (width < MIN_SIDE || height < MIN_SIDE) {
                return new Checked.TooSmall();
            }
            return new Checked.Accepted(png(redrawn(reader.read(0))));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage redrawn(BufferedImage image) {
        double scale = Math.min(1, (double) KEPT_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage kept = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = kept.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return kept;
    }

    /** The image as PNG. */
    public static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The pixels of a stored image. */
    public static BufferedImage image(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            if (image == null) {
                throw new IllegalStateException("a stored image is no image");
            }
            return image;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isPng(byte[] file) {
        return begins(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
    }

    private static boolean isJpeg(byte[] file) {
        return begins(file, 0xff, 0xd8, 0xff);
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
}
