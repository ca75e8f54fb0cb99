package de.kitacampus.portal.common.scorm;

import de.kitacampus.portal.common.scorm.PackageInspection.InspectedFile;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address as manifests write it: below a base, perhaps percent-encoded, perhaps with backslashes, query and fragment. A base
 * without a slash at its end is replaced by what follows, says RFC 3986; most authors mean a folder. What is there decides.
 *
 * @param bases each {@code xml:base} from the outside in
 * @param href the address itself
 */
record LaunchAddress(List<String> bases, String href) {

    private static final String UNRESERVED = "-._~!$&'()*+,;=:@/?%";

    /** The real path of the file meant, if the package has it. */
    Optional<String> file(Map<String, InspectedFile> files) {
        return Stream.of(below(LaunchAddress::upToLastSlash), below(LaunchAddress::asFolder))
                .flatMap(plain -> Stream.of(plain, decoded(plain)))
                .map(path -> files.get(EntryName.key(path)))
                .flatMap(Stream::ofNullable)
                .map(InspectedFile::path)
                .findFirst();
    }

    /** How it is told to people. */
    String shown() {
        return bases.stream().map(LaunchAddress::asFolder).collect(Collectors.joining()) + href;
    }

    private String below(UnaryOperator<String> reading) {
        return resolved(bases.stream().map(reading).collect(Collectors.joining()) + withoutQuery());
    }

    private static String upToLastSlash(String base) {
        return base.substring(0, Math.max(base.lastIndexOf('/'), base.lastIndexOf('\\')) + 1);
    }

    private static String asFolder(String base) {
        return base.endsWith("/") || base.endsWith("\\") ? base : base + "/";
    }

    /** The address to open: the encoded path, the query with the item's parameters, the fragment. */
    String url(String path, String parameters) {
        String encoded = Arrays.stream(path.split("/"))
                .map(segment -> Percent.segment(segment))
                .collect(Collectors.joining("/"));
        String fragment = href.contains("#") ? href.substring(href.indexOf('#')) : "";
        String beforeFragment = href.substring(0, href.length() - fragment.length());
        String query = beforeFragment.contains("?") ? beforeFragment.substring(beforeFragment.indexOf('?') + 1) : "";
        String extra = parameters.replaceFirst("^[?&]+", "");
        if (extra.startsWith("#")) {
            fragment = fragment.isEmpty() ? extra : fragment;
            extra = "";
        }
        String all = Stream.of(query, extra).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return encoded + (all.isEmpty() ? "" : "?" + clean(all)) + clean(fragment);
    }

    private String withoutQuery() {
        return href.split("[?#]", 2)[0];
    }

    /** Dots are resolved within the package; what would leave it is found nowhere. */
    private static String resolved(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.replace('\\', '/').split("/")) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return "";
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    private static String decoded(String path) {
        try {
            return Percent.decoded(path);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }

    private static String clean(String part) {
        StringBuilder clean = new StringBuilder();
        part.codePoints().forEach(character -> {
            String text = Character.toString(character);
            boolean keep = character < 128 && (Character.isLetterOrDigit(character) || UNRESERVED.contains(text))
                    || character == '#';
            clean.append(keep ? text : Percent.encoded(text));
        });
        return clean.toString();
    }
}
