package de.kitacampus.portal.system;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The handbook for carriers. Its pictures are those of the tour: {@code bilder/admin-staff.png} is what the administrator sees as "staff"
 * on a desk, {@code bilder/staff-courses-phone.png} what staff see as "courses" on a phone.
 */
record Handbook(Path folder) {

    private static final Pattern PICTURE = Pattern.compile("\\]\\((bilder/[^)]+)\\)");
    private static final int WIDEST = 960;
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

    /** All of them there. */
    Set<Path> inTheTour() {
        return pictures().stream()
                .map(Handbook::inTheTour)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
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
            ImageIO.write(
                    small(ImageIO.read(from.toFile())),
                    "png",
                    folder.resolve(picture).toFile());
        }
    }

    /** As wide as a page of text; without the see-through that no page has. */
    private static BufferedImage small(BufferedImage picture) {
        double scale = Math.min(1, (double) WIDEST / picture.getWidth());
        int width = (int) Math.round(picture.getWidth() * scale);
        int height = (int) Math.round(picture.getHeight() * scale);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return small;
    }
}
