package de.kitacampus.portal.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The handbook for carriers. Its pictures are those of the tour: {@code bilder/admin-staff.png} is what the administrator sees as "staff"
 * on a desk, {@code bilder/staff-courses-phone.png} what staff see as "courses" on a phone.
 */
record Handbook(Path folder) {

    private static final Pattern PICTURE = Pattern.compile("\\]\\((bilder/[^)]+)\\)");
    private static final String PHONE = "-phone.png";

    static Handbook ofTheProject() {
        return new Handbook(Installation.document("handbuch"));
    }

    /** As named in the text, each once. */
    List<String> pictures() {
        try {
            String text = Files.readString(folder.resolve("README.md"));
            return List.copyOf(new TreeSet<>(PICTURE.matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where the tour puts it, below the folder of its language. */
    static Optional<Path> inTheTour(String picture) {
        String name = picture.substring(picture.lastIndexOf('/') + 1);
        String device = name.endsWith(PHONE) ? "phone" : "desktop";
        String plain = name.replace(PHONE, ".png");
        return Tour.all().stream()
                .filter(screen -> plain.equals(screen.visitor().folder() + "-" + screen.name() + ".png"))
                .map(screen -> Path.of(device, screen.visitor().folder(), screen.name() + ".png"))
                .findFirst();
    }

    /** Takes over what the text shows and nothing else. */
    void takeOver(Path taken) throws IOException {
        Path target = Files.createDirectories(folder.resolve("bilder"));
        try (Stream<Path> old = Files.list(target)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (String picture : pictures()) {
            Path from = taken.resolve(inTheTour(picture).orElseThrow(() -> new IOException("no page is " + picture)));
            Files.copy(from, folder.resolve(picture), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
