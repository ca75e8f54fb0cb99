package de.kitacampus.portal.common.scorm;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Media types by file extension; what is unknown is a download, never guessed from its bytes. */
public final class MediaTypes {

    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xhtml", "application/xhtml+xml"),
            Map.entry("js", "text/javascript"),
            Map.entry("mjs", "text/javascript"),
            Map.entry("css", "text/css"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("xsd", "application/xml"),
            Map.entry("xsl", "application/xml"),
            Map.entry("dtd", "application/xml-dtd"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("vtt", "text/vtt"),
            Map.entry("srt", "application/x-subrip"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("cur", "image/x-icon"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("aac", "audio/aac"),
            Map.entry("oga", "audio/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("m4v", "video/mp4"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("webm", "video/webm"),
            Map.entry("ogg", "application/ogg"),
            Map.entry("ogv", "video/ogg"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("otf", "font/otf"),
            Map.entry("eot", "application/vnd.ms-fontobject"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("map", "application/json"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("swf", "application/x-shockwave-flash"),
            Map.entry("zip", "application/zip"));

    private static final Set<String> COMPRESSING = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/javascript",
            "text/css",
            "application/json",
            "application/xml",
            "text/plain",
            "text/csv",
            "text/vtt",
            "application/x-subrip",
            "image/svg+xml",
            "image/bmp",
            "font/ttf",
            "font/otf",
            "application/vnd.ms-fontobject",
            "application/wasm");

    private MediaTypes() {}

    /** Whether files of this type are not compressed yet. */
    public static boolean compresses(String mediaType) {
        return COMPRESSING.contains(mediaType);
    }

    public static String of(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, UNKNOWN);
    }
}
