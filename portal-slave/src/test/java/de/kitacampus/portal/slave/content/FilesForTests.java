package de.kitacampus.portal.slave.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Small files of every kind, and tables without rows. */
public final class FilesForTests {

    private FilesForTests() {}

    /** Forgets all content and all uses of it. */
    public static void empty(JdbcClient jdbc) {
        for (String table : new String[] {
            "content_play_session",
            "content_play_item",
            "content_play",
            "content_package_file",
            "content_package",
            "content_reading",
            "content_change",
            "content_version",
            "content",
            "own_booking_entry",
            "entry_sum where own",
            "entry_centre_sum where own",
            "entry_course_sum where own",
            "entry_person where own"
        }) {
            jdbc.sql("delete from " + table).update();
        }
    }

    public static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] pdf() {
        return pdf(false, false);
    }

    static byte[] pdf(boolean locked, boolean code) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            if (code) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] image(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A film as far as its head, then noise. */
    public static byte[] film(int size) {
        byte[] film = new byte[size];
        for (int at = 0; at < size; at++) {
            film[at] = (byte) (at % 251);
        }
        byte[] head = "\0\0\0\u0018ftypisom".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, film, 0, head.length);
        return film;
    }

    static byte[] zip(String... names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                int content = name.indexOf('=');
                zip.putNextEntry(new ZipEntry(content < 0 ? name : name.substring(0, content)));
                zip.write(text(content < 0 ? "x" : name.substring(content + 1)));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] old(String... entries) {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String entry : entries) {
                container.createDocument(stream(text("x".repeat(5000))), entry);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
