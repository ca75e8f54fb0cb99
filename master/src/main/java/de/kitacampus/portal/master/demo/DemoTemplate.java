package de.kitacampus.portal.master.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The package of a short course, with placeholders in its manifest (XML) and its script (JSON). */
class DemoTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("@([A-Z]+)@");
    private static final String MANIFEST = "imsmanifest.xml";
    private static final String SCRIPT = "course.js";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    DemoTemplate(ClassPathResource zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(zip.getInputStream(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    void write(JsonNode course, Path target) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(filled(file.getKey(), file.getValue(), course));
            }
        }
    }

    private static byte[] filled(String name, byte[] bytes, JsonNode course) {
        return switch (name) {
            case MANIFEST ->
                replaced(
                        bytes,
                        key -> HtmlUtils.htmlEscapeDecimal(course.path(key).asString("")));
            case SCRIPT -> replaced(bytes, key -> course.path(key).toString());
            default -> bytes;
        };
    }

    private static byte[] replaced(byte[] bytes, java.util.function.UnaryOperator<String> value) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(value.apply(found.group(1).toLowerCase(java.util.Locale.ROOT))))
                .getBytes(StandardCharsets.UTF_8);
    }
}
