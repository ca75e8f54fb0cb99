package de.kitacampus.portal.slave.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with a little formatting: a line that begins with {@code #} is a heading, one with {@code -} a point of a list, an empty line ends
 * a paragraph, {@code **so**} is strong, {@code [name](https://…)} and bare addresses are links. Everything else is text, also what
 * looks like HTML: whoever shows it builds elements from these blocks and never markup from the text.
 *
 * @param blocks in their order
 */
public record FormattedText(List<Block> blocks) {

    private static final Pattern INLINE = Pattern.compile("\\*\\*(?<strong>[^*\\n]+)\\*\\*"
            + "|\\[(?<name>[^\\]\\n]+)\\]\\((?<target>[^)\\s]+)\\)"
            + "|(?<bare>https?://[^\\s<>\"]*[^\\s<>\".,;:!?)])"
            + "|(?<mail>[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");
    private static final Pattern TARGET = Pattern.compile("(https?://|mailto:|tel:)[^\\s\"'<>]+");

    /** A part of the page. */
    public sealed interface Block {
        record Heading(String text) implements Block {}

        record Paragraph(List<Run> runs) implements Block {}

        record Points(List<List<Run>> points) implements Block {}
    }

    /** A piece of a line. */
    public sealed interface Run {
        record Plain(String text) implements Run {}

        record Strong(String text) implements Run {}

        /** @param target begins with http, https, mailto or tel */
        record Link(String text, String target) implements Run {}

        record LineBreak() implements Run {}
    }

    public static FormattedText of(String text) {
        List<Block> blocks = new ArrayList<>();
        List<Run> paragraph = new ArrayList<>();
        List<List<Run>> points = new ArrayList<>();
        for (String line : (text + "\n").lines().map(String::strip).toList()) {
            boolean point = line.startsWith("- ");
            boolean heading = line.startsWith("#");
            if (!point) {
                flushPoints(points, blocks);
            }
            if (point || heading || line.isEmpty()) {
                flushParagraph(paragraph, blocks);
            }
            if (point) {
                points.add(runs(line.substring(2)));
            } else if (heading) {
                blocks.add(new Block.Heading(line.replaceFirst("^#+", "").strip()));
            } else if (!line.isEmpty()) {
                if (!paragraph.isEmpty()) {
                    paragraph.add(new Run.LineBreak());
                }
                paragraph.addAll(runs(line));
            }
        }
        flushPoints(points, blocks);
        flushParagraph(paragraph, blocks);
        return new FormattedText(List.copyOf(blocks));
    }

    private static void flushParagraph(List<Run> runs, List<Block> blocks) {
        if (!runs.isEmpty()) {
            blocks.add(new Block.Paragraph(List.copyOf(runs)));
            runs.clear();
        }
    }

    private static void flushPoints(List<List<Run>> points, List<Block> blocks) {
        if (!points.isEmpty()) {
            blocks.add(new Block.Points(List.copyOf(points)));
            points.clear();
        }
    }

    private static List<Run> runs(String line) {
        List<Run> runs = new ArrayList<>();
        Matcher found = INLINE.matcher(line);
        int done = 0;
        while (found.find()) {
            plain(line.substring(done, found.start()), runs);
            runs.add(run(found));
            done = found.end();
        }
        plain(line.substring(done), runs);
        return List.copyOf(runs);
    }

    private static Run run(Matcher found) {
        if (found.group("strong") != null) {
            return new Run.Strong(found.group("strong"));
        }
        if (found.group("bare") != null) {
            return new Run.Link(found.group("bare"), found.group("bare"));
        }
        if (found.group("mail") != null) {
            return new Run.Link(found.group("mail"), "mailto:" + found.group("mail"));
        }
        String target = found.group("target");
        return TARGET.matcher(target).matches()
                ? new Run.Link(found.group("name"), target)
                : new Run.Plain(found.group());
    }

    private static void plain(String text, List<Run> runs) {
        if (!text.isEmpty()) {
            runs.add(new Run.Plain(text));
        }
    }
}
