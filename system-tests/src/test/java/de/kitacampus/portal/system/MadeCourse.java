package de.kitacampus.portal.system;

import java.io.IOException;
import java.io.OutputStream;
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

/** A small course made for one test; its pages open the run time and then do what the test makes them do. */
final class MadeCourse {

    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><title>Unit</title><p>A unit of a made course.</p><script>
            var api = null;
            for (let at = window; !api && at.parent !== at; at = at.parent) { api = at.parent.API_1484_11 || at.parent.API; }
            var is2004 = Boolean(api.Initialize);
            var unit = location.pathname.split('/').pop();
            var begun = is2004 ? api.Initialize('') : api.LMSInitialize('');
            function get(element) { return is2004 ? api.GetValue(element) : api.LMSGetValue(element); }
            function set(element, value) { return is2004 ? api.SetValue(element, value) : api.LMSSetValue(element, value); }
            function commit() { return is2004 ? api.Commit('') : api.LMSCommit(''); }
            function end() { return is2004 ? api.Terminate('') : api.LMSFinish(''); }
            </script>%s""";
    private static final String MANIFEST_2004 = """
            <manifest identifier="made" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
                xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
            <metadata><schema>ADL SCORM</schema><schemaversion>2004 %s Edition</schemaversion></metadata>
            <organizations default="o"><organization identifier="o"><title>Made</title>%s%s</organization></organizations>
            <resources>%s</resources></manifest>""";
    private static final String MANIFEST_12 = """
            <manifest identifier="made" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
            <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
            <organizations default="o"><organization identifier="o"><title>Made</title>%s</organization></organizations>
            <resources>%s</resources></manifest>""";

    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> resources = new ArrayList<>();
    private final StringBuilder items = new StringBuilder();
    private final String edition;
    private String sequencing = "";

    private MadeCourse(String edition) {
        this.edition = edition;
    }

    static MadeCourse scorm12() {
        return new MadeCourse("1.2");
    }

    static MadeCourse scorm2004(String edition) {
        return new MadeCourse(edition);
    }

    /** What the organisation says of sequencing. */
    MadeCourse sequenced(String inside) {
        sequencing = "<imsss:sequencing>" + inside + "</imsss:sequencing>";
        return this;
    }

    /** A unit, with what its item says of sequencing. */
    MadeCourse unit(String name, String... inside) {
        String rules = inside.length == 0 ? "" : "<imsss:sequencing>" + String.join("", inside) + "</imsss:sequencing>";
        items.append(item(name, rules));
        return page(name + ".html", "");
    }

    /** A unit whose page has something of its own. */
    MadeCourse unitWith(String name, String html) {
        items.append(item(name, ""));
        return page(name + ".html", html);
    }

    MadeCourse chapter(String name, String inside, String... units) {
        items.append("<item identifier=\"")
                .append(name)
                .append("\"><title>")
                .append(name)
                .append("</title>");
        for (String unit : units) {
            unit(unit);
        }
        items.append("<imsss:sequencing>").append(inside).append("</imsss:sequencing></item>");
        return this;
    }

    MadeCourse page(String name, String html) {
        files.put(name, PAGE.formatted(html));
        return this;
    }

    MadeCourse file(String name, String text) {
        files.put(name, text);
        return this;
    }

    private String item(String name, String rules) {
        String scormType = edition.equals("1.2") ? "scormtype" : "scormType";
        resources.add("<resource identifier=\"r-%s\" type=\"webcontent\" adlcp:%s=\"sco\" href=\"%s.html\"/>"
                .formatted(name, scormType, name));
        return "<item identifier=\"%s\" identifierref=\"r-%s\"><title>%s</title>%s</item>"
                .formatted(name, name, name, rules);
    }

    private String manifest() {
        String all = String.join("", resources);
        return edition.equals("1.2")
                ? MANIFEST_12.formatted(items, all)
                : MANIFEST_2004.formatted(edition, items, sequencing, all);
    }

    Path in(Path folder) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("imsmanifest.xml", manifest()));
        all.putAll(files);
        try {
            Path zip = Files.createTempFile(Files.createDirectories(folder), "made", ".zip");
            try (OutputStream file = Files.newOutputStream(zip);
                    ZipOutputStream out = new ZipOutputStream(file)) {
                for (var one : all.entrySet()) {
                    out.putNextEntry(new ZipEntry(one.getKey()));
                    out.write(one.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return zip;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
