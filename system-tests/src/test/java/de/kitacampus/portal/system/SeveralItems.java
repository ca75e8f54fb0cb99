package de.kitacampus.portal.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes of a course with one SCO one with two SCOs and a page between them; only the manifest is another. */
final class SeveralItems {

    private static final String MANIFEST = "imsmanifest.xml";
    private static final String PAGE = "Playing/Par.html";

    private SeveralItems() {}

    static Path from(Path source, Path folder) throws IOException {
        Path target = folder.resolve("several-" + source.getFileName());
        try (ZipFile in = new ZipFile(source.toFile());
                OutputStream file = Files.newOutputStream(target);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream bytes = in.getInputStream(entry)) {
                    out.write(entry.getName().equals(MANIFEST) ? several(bytes.readAllBytes()) : bytes.readAllBytes());
                }
                out.closeEntry();
            }
        }
        return target;
    }

    private static byte[] several(byte[] manifest) {
        String text = new String(manifest, StandardCharsets.UTF_8);
        int end = text.indexOf("</item>") + "</item>".length();
        String item = text.substring(text.indexOf("<item "), end);
        String reference = attribute(item, "identifierref");
        String more = line("page", "page_resource", "Par") + line("second", reference, "Once more");
        String scormType = text.contains("adlcp:scormType") ? "adlcp:scormType" : "adlcp:scormtype";
        String page = "<resource identifier=\"page_resource\" type=\"webcontent\" " + scormType + "=\"asset\" href=\""
                + PAGE + "\"><file href=\"" + PAGE + "\"/></resource>";
        String result = text.substring(0, end) + more + text.substring(end);
        return result.replace("</resources>", page + "</resources>").getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String identifier, String reference, String title) {
        return "<item identifier=\"%s\" identifierref=\"%s\"><title>%s</title></item>"
                .formatted(identifier, reference, title);
    }

    private static String attribute(String element, String name) {
        String start = name + "=\"";
        int from = element.indexOf(start) + start.length();
        return element.substring(from, element.indexOf('"', from));
    }
}
