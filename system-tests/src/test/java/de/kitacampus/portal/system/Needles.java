package de.kitacampus.portal.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Searches text and files for planted data in every disguise in which it could have got there by accident. */
final class Needles {

    private record Needle(String planted, String disguised) {}

    private final List<Needle> needles = new ArrayList<>();

    Needles(List<String> planted) {
        for (String text : planted) {
            add(text, text);
            add(text, URLEncoder.encode(text, StandardCharsets.UTF_8));
            add(text, escaped(text, "\\u%04x"));
            // As H2's SCRIPT writes it: U&'Zw\00f6lf'.
            add(text, escaped(text, "\\%04x"));
            add(text, withoutPadding(text));
        }
    }

    /** Where a planted text was found: {@code place: text}. */
    List<String> findIn(String place, String haystack) {
        String folded = haystack.toLowerCase(Locale.ROOT);
        return needles.stream()
                .filter(needle -> folded.contains(needle.disguised()))
                .map(needle -> place + ": " + needle.planted())
                .distinct()
                .toList();
    }

    /** Searches every file below a folder, in UTF-8, UTF-16 and ISO 8859-1, and inside zip files. */
    List<String> findInFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> hits = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hits.addAll(findInBytes(folder.relativize(file).toString(), Files.readAllBytes(file)));
            }
            return hits;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<String> findInBytes(String place, byte[] bytes) {
        List<String> hits = new ArrayList<>();
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            hits.addAll(findIn(place, new String(bytes, charset)));
        }
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
            hits.addAll(findInZip(place, bytes));
        }
        return hits.stream().distinct().toList();
    }

    private List<String> findInZip(String place, byte[] bytes) {
        List<String> hits = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                hits.addAll(findInBytes(place + "!" + entry.getName(), zip.readAllBytes()));
            }
        } catch (IOException noZip) {
            return hits;
        }
        return hits;
    }

    private void add(String planted, String disguised) {
        needles.add(new Needle(planted, disguised.toLowerCase(Locale.ROOT)));
    }

    private static String escaped(String text, String format) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(letter -> {
            if (letter < 128) {
                escaped.append((char) letter);
            } else {
                escaped.append(format.formatted(letter));
            }
        });
        return escaped.toString();
    }

    /** The inner part of its Base64 form, without the characters that depend on what follows. */
    private static String withoutPadding(String text) {
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return base64.substring(0, Math.max(base64.length() - 2, 1));
    }
}
