package de.kitacampus.portal.common.scorm;

import de.kitacampus.portal.common.scorm.PackageCheck.Reason;
import de.kitacampus.portal.common.scorm.PackageReport.Kind;
import de.kitacampus.portal.common.scorm.PackageReport.Warning;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an uploader should know of the files of a package, noticed while they are read once. */
class FileSigns {

    /** Longer than this takes minutes on the line of a small centre. */
    static final long LARGE_FILE = 100L * 1024 * 1024;

    /** So much of a page is looked through for addresses. */
    private static final int TEXT_BYTES = 2 * 1024 * 1024;

    private static final int HEAD_BYTES = 16;
    private static final int MAX_NAMED = 5;
    private static final Pattern FOREIGN = Pattern.compile(
            "(?:src|href|action|data|poster)\\s*=\\s*[\"']?\\s*(?:https?:)?//([A-Za-z0-9.-]{1,253})"
                    + "|(?:url\\(|@import)\\s*[\"']?\\s*(?:https?:)?//([A-Za-z0-9.-]{1,253})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN_IN_SCRIPT = Pattern.compile(
            "[\"'`](?:https?:|wss?:)?//([a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,6})", Pattern.CASE_INSENSITIVE);
    /** Names of namespaces and places in error texts of well-known libraries; nothing is loaded from there. */
    private static final Set<String> NAMES_ONLY = Set.of(
            "w3.org",
            "adlnet.org",
            "imsglobal.org",
            "imsproject.org",
            "ieee.org",
            "purl.org",
            "xmlsoap.org",
            "openxmlformats.org",
            "ns.adobe.com",
            "reactjs.org",
            "react.dev",
            "fb.me",
            "github.com",
            "jquery.com",
            "jquery.org",
            "mozilla.org",
            "example.com",
            "example.org");

    private static final Pattern RUN_TIME = Pattern.compile("LMSInitialize|API_1484_11");
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "css");
    private static final Set<String> SCRIPTS = Set.of("js", "mjs");
    private static final Set<String> ARCHIVES = Set.of("zip", "jar", "rar", "7z", "gz", "tar", "xz", "bz2");
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "bmp", "mp3", "mp4", "m4a", "m4v", "webm", "ogg", "wav", "pdf");
    private static final Set<String> PROGRAMS =
            Set.of("exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "sh", "so", "dylib", "apk");

    private final Set<String> hosts = new TreeSet<>();
    private final Set<String> hostsInScripts = new TreeSet<>();
    private boolean runTimeCalled;
    private final List<String> flash = new ArrayList<>();
    private final List<Warning> others = new ArrayList<>();

    /** One file, to be fed with its bytes as they come. */
    Watch watch(String path) {
        return new Watch(path);
    }

    /** Warnings about all files seen. */
    List<Warning> warnings() {
        List<Warning> all = new ArrayList<>();
        if (!hosts.isEmpty()) {
            all.add(new Warning(Kind.FOREIGN_HOST, named(List.copyOf(hosts))));
        }
        hostsInScripts.removeAll(hosts);
        if (!hostsInScripts.isEmpty()) {
            all.add(new Warning(Kind.FOREIGN_HOST_IN_SCRIPT, named(List.copyOf(hostsInScripts))));
        }
        if (!flash.isEmpty()) {
            all.add(new Warning(Kind.FLASH, named(flash)));
        }
        all.addAll(others);
        return all;
    }

    /** Whether any page or script looks for the run-time interface of SCORM. */
    boolean callRunTime() {
        return runTimeCalled;
    }

    private static String named(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(MAX_NAMED, all.size())));
        return all.size() <= MAX_NAMED ? first : first + " … (" + all.size() + ")";
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Keeps what is needed of one file and judges it at the end. */
    final class Watch {

        private final String path;
        private final String extension;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int keep;
        private long size;

        private Watch(String path) {
            this.path = path;
            extension = extension(path);
            boolean captivate = CaptivateQuiz.isIn(path);
            boolean text = PAGES.contains(extension) || SCRIPTS.contains(extension);
            keep = captivate ? CaptivateQuiz.MAX_BYTES : text ? TEXT_BYTES : HEAD_BYTES;
        }

        void bytes(byte[] buffer, int count) {
            size += count;
            int room = Math.max(0, keep - kept.size());
            kept.write(buffer, 0, Math.min(count, room));
        }

        /**
         * @throws PackageRefused if it is a program under the name of something else
         */
        void end() {
            byte[] head = kept.toByteArray();
            if (PROGRAMS.contains(extension)) {
                others.add(new Warning(Kind.PROGRAM, path));
            } else if (isProgram(head)) {
                throw new PackageRefused(Reason.DISGUISED_PROGRAM, path);
            }
            if (size > LARGE_FILE) {
                others.add(new Warning(Kind.LARGE_FILE, path + " (" + (size >> 20) + " MB)"));
            }
            if (extension.equals("swf")) {
                flash.add(path);
            }
            if (ARCHIVES.contains(extension)) {
                others.add(new Warning(Kind.ARCHIVE_INSIDE, path));
            }
            if (PICTURES.contains(extension) && isMarkup(head)) {
                others.add(new Warning(Kind.WRONG_TYPE, path));
            }
            if (PAGES.contains(extension) || SCRIPTS.contains(extension)) {
                String text = new String(head, StandardCharsets.ISO_8859_1);
                foreignHosts(text);
                runTimeCalled |= RUN_TIME.matcher(text).find();
            }
            if (CaptivateQuiz.isIn(path)) {
                others.addAll(CaptivateQuiz.warnings(head));
            }
        }

        private void foreignHosts(String text) {
            if (SCRIPTS.contains(extension)) {
                Matcher scripts = FOREIGN_IN_SCRIPT.matcher(text);
                while (scripts.find()) {
                    inScript(scripts.group(1).toLowerCase(Locale.ROOT));
                }
            }
            if (PAGES.contains(extension)) {
                inPage(text);
            }
        }

        private void inScript(String host) {
            boolean nameOnly = NAMES_ONLY.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
            if (!nameOnly) {
                hostsInScripts.add(host);
            }
        }

        private void inPage(String text) {
            Matcher matcher = FOREIGN.matcher(text);
            while (matcher.find()) {
                String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                if (host.contains(".")) {
                    hosts.add(host.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private static boolean isProgram(byte[] head) {
        // A text may begin with these letters, but has no zero byte there.
        boolean windows = head.length > 3 && head[0] == 'M' && head[1] == 'Z' && head[3] == 0;
        boolean unix = head.length > 3 && head[0] == 0x7F && head[1] == 'E' && head[2] == 'L' && head[3] == 'F';
        return windows || unix;
    }

    private static boolean isMarkup(byte[] head) {
        String start =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<script")
                || start.startsWith("<svg")
                || start.startsWith("<?xml")
                || start.startsWith("<?php");
    }
}
