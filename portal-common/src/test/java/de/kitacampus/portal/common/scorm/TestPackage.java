package de.kitacampus.portal.common.scorm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small valid package, and one named deviation per test. */
public final class TestPackage {

    private static final String PAGE = "<title>Kurs</title><script>parent.API?.LMSInitialize('')</script>";
    private static final String MANIFEST_12 = """
            <manifest identifier="SAME" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
            <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
            <organizations default="O"><organization identifier="O"><title>%s</title>%s</organization></organizations>
            <resources>%s</resources></manifest>""";
    private static final String MANIFEST_2004 = """
            <manifest identifier="SAME" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
            <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
            <organizations default="O"><organization identifier="O"><title>%s</title>%s</organization></organizations>
            <resources>%s</resources></manifest>""";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final String frame;
    private String title = "Hygiene";

    private TestPackage(String frame) {
        this.frame = frame;
    }

    public static TestPackage scorm12() {
        return new TestPackage(MANIFEST_12).with("index.html", PAGE);
    }

    public static TestPackage scorm2004() {
        return new TestPackage(MANIFEST_2004).with("index.html", PAGE);
    }

    public TestPackage titled(String text) {
        title = text;
        return this;
    }

    public TestPackage with(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public TestPackage with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** An item that starts index.html, with more manifest elements inside. */
    public TestPackage item(String itemTitle, String inside) {
        return item(itemTitle, inside, "index.html", "");
    }

    public TestPackage item(String itemTitle, String inside, String href, String attributes) {
        int number = items.size();
        items.add("<item identifier=\"I%d\" identifierref=\"R%d\" %s><title>%s</title>%s</item>"
                .formatted(number, number, attributes, itemTitle, inside));
        resources.add("<resource identifier=\"R%d\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"%s\"/>"
                .formatted(number, href));
        return this;
    }

    public String manifest() {
        if (items.isEmpty()) {
            item("Einheit", "");
        }
        return frame.formatted(title, String.join("", items), String.join("", resources));
    }

    public Path in(Path folder) {
        files.putIfAbsent("imsmanifest.xml", manifest().getBytes(StandardCharsets.UTF_8));
        return zip(folder, files);
    }

    public static Path zip(Path folder, Map<String, byte[]> files) {
        try {
            Path zip = Files.createTempFile(folder, "package", ".zip");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (var file : files.entrySet()) {
                    out.putNextEntry(new ZipEntry(file.getKey()));
                    out.write(file.getValue());
                }
            }
            return Files.write(zip, bytes.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
