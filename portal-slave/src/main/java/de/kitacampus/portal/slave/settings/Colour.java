package de.kitacampus.portal.slave.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour and how well it can be read (WCAG 2, relative luminance).
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

    /** Least contrast of text, WCAG AA. */
    public static final double READABLE = 4.5;

    static final Colour WHITE = new Colour(255, 255, 255);
    /** The darkest ground that buttons and links lie on. */
    static final Colour NIGHT = new Colour(0x20, 0x24, 0x2a);

    private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");
    private static final int MOST = 255;
    private static final int STEPS = 100;

    /** Six hexadecimal digits, with or without {@code #}. */
    public static Optional<Colour> parse(String text) {
        var digits = HEX.matcher(text.strip());
        if (!digits.matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(digits.group(1), 16);
        return Optional.of(new Colour(rgb >> 16 & MOST, rgb >> 8 & MOST, rgb & MOST));
    }

    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** From 1 (the same) to 21 (black on white). */
    public double contrast(Colour other) {
        double mine = luminance();
        double others = other.luminance();
        return (Math.max(mine, others) + 0.05) / (Math.min(mine, others) + 0.05);
    }

    /** White writing on this colour, and this colour as writing on white. */
    public double contrastToWhite() {
        return contrast(WHITE);
    }

    public boolean isReadable() {
        return contrastToWhite() >= READABLE;
    }

    /** The nearest darker one of the same hue that can be read; itself if it can be. */
    public Colour readable() {
        return towards(new Colour(0, 0, 0), WHITE);
    }

    /** The same hue for dark pages, as light as it must be. */
    public Colour atNight() {
        return towards(WHITE, NIGHT);
    }

    private Colour towards(Colour end, Colour ground) {
        for (int step = 0; step < STEPS; step++) {
            Colour mixed = mixed(end, step);
            if (mixed.contrast(ground) >= READABLE) {
                return mixed;
            }
        }
        return end;
    }

    private Colour mixed(Colour end, int step) {
        return new Colour(mixed(red, end.red, step), mixed(green, end.green, step), mixed(blue, end.blue, step));
    }

    private static int mixed(int from, int to, int step) {
        return Math.round(from + (to - from) * (step / (float) STEPS));
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double part = channel / (double) MOST;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
