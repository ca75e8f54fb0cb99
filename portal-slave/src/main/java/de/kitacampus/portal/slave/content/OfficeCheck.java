package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.content.CheckedFile.Fine;
import de.kitacampus.portal.slave.content.CheckedFile.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells Office files from other containers; only their tables of contents are read, nothing is unpacked. */
final class OfficeCheck {

    private static final String MIME = "mimetype";
    private static final int MIME_LENGTH = 100;
    private static final int MOST_ENTRIES = 20_000;
    private static final Set<String> MACROS_OF_OLD = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA", "_VBA_PROJECT");

    private static final List<Type> OPEN_XML = List.of(
            new Type("word/", FileKind.DOCUMENT, "vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            new Type("xl/", FileKind.SHEET, "vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            new Type("ppt/", FileKind.SLIDES, "vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"));
    private static final List<Type> WITH_MACROS = List.of(
            new Type("word/", FileKind.DOCUMENT, "vnd.ms-word.document.macroenabled.12", "docm"),
            new Type("xl/", FileKind.SHEET, "vnd.ms-excel.sheet.macroenabled.12", "xlsm"),
            new Type("ppt/", FileKind.SLIDES, "vnd.ms-powerpoint.presentation.macroenabled.12", "pptm"));
    private static final List<Type> OPEN_DOCUMENT = List.of(
            new Type("vnd.oasis.opendocument.text", FileKind.DOCUMENT, "vnd.oasis.opendocument.text", "odt"),
            new Type("vnd.oasis.opendocument.spreadsheet", FileKind.SHEET, "vnd.oasis.opendocument.spreadsheet", "ods"),
            new Type(
                    "vnd.oasis.opendocument.presentation",
                    FileKind.SLIDES,
                    "vnd.oasis.opendocument.presentation",
                    "odp"));
    private static final List<Type> OLD = List.of(
            new Type("WordDocument", FileKind.DOCUMENT, "msword", "doc"),
            new Type("Workbook", FileKind.SHEET, "vnd.ms-excel", "xls"),
            new Type("Book", FileKind.SHEET, "vnd.ms-excel", "xls"),
            new Type("PowerPoint Document", FileKind.SLIDES, "vnd.ms-powerpoint", "ppt"));

    private OfficeCheck() {}

    /** What gives a container away, and what it is then. */
    private record Type(String sign, FileKind kind, String mediaType, String ending) {

        Fine found(boolean macros) {
            return new Fine(kind, "application/" + mediaType, ending, macros);
        }
    }

    static CheckedFile checkZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (zip.size() > MOST_ENTRIES) {
                return new Refused(FileProblem.UNREADABLE);
            }
            Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            if (names.stream().anyMatch(OfficeCheck::isManifest)) {
                return new CheckedFile.Course();
            }
            if (names.contains("[Content_Types].xml")) {
                boolean macros = names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
                return first(macros ? WITH_MACROS : OPEN_XML, sign -> isBelow(names, sign), macros);
            }
            boolean macros = isBelow(names, "Basic/") || isBelow(names, "Scripts/");
            String mime = mime(zip);
            return first(OPEN_DOCUMENT, sign -> mime.equals("application/" + sign), macros);
        } catch (IOException | RuntimeException damaged) {
            return new Refused(FileProblem.UNREADABLE);
        }
    }

    /** A package may have been zipped with its folder. */
    private static boolean isManifest(String name) {
        return name.equals("imsmanifest.xml") || name.endsWith("/imsmanifest.xml");
    }

    private static boolean isBelow(Set<String> names, String folder) {
        return names.stream().anyMatch(name -> name.startsWith(folder));
    }

    private static String mime(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MIME);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MIME_LENGTH), StandardCharsets.US_ASCII).strip();
        }
    }

    private static CheckedFile first(List<Type> types, Predicate<String> has, boolean macros) {
        return types.stream()
                .filter(type -> has.test(type.sign()))
                .findFirst()
                .<CheckedFile>map(type -> type.found(macros))
                .orElseGet(() -> new Refused(FileProblem.ARCHIVE));
    }

    /** Word, Excel and PowerPoint before 2007. */
    static CheckedFile checkOld(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntry("EncryptedPackage") || root.hasEntry("EncryptionInfo")) {
                return new Refused(FileProblem.LOCKED);
            }
            boolean macros = MACROS_OF_OLD.stream().anyMatch(root::hasEntry);
            return OLD.stream()
                    .filter(type -> root.hasEntry(type.sign()))
                    .findFirst()
                    .<CheckedFile>map(type -> type.found(macros))
                    .orElseGet(() -> new Refused(FileProblem.UNKNOWN));
        } catch (IOException | RuntimeException damaged) {
            return new Refused(FileProblem.UNREADABLE);
        }
    }
}
