package de.kitacampus.portal.common.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one document, from the class path, embedded as far as they are used: Liberation (SIL Open Font License) with
 * Latin, Greek, Cyrillic and Hebrew letters, DejaVu (Bitstream Vera licence) for Arabic, Armenian and Georgian ones.
 */
public record PdfFonts(PdfFont plain, PdfFont bold, PdfFont title, PdfFont mono) {

    public static PdfFonts in(PDDocument document) throws IOException {
        Supplier<PDFont> plain = later(document, "dejavu/DejaVuSans");
        Supplier<PDFont> bold = later(document, "dejavu/DejaVuSans-Bold");
        return new PdfFonts(
                new PdfFont(font(document, "liberation/LiberationSans-Regular"), plain),
                new PdfFont(font(document, "liberation/LiberationSans-Bold"), bold),
                new PdfFont(font(document, "liberation/LiberationSerif-Bold"), bold),
                new PdfFont(font(document, "liberation/LiberationMono-Bold"), bold));
    }

    private static Supplier<PDFont> later(PDDocument document, String name) {
        return once(() -> {
            try {
                return font(document, name);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static Supplier<PDFont> once(Supplier<PDFont> load) {
        AtomicReference<@Nullable PDFont> loaded = new AtomicReference<>();
        return () -> Objects.requireNonNull(loaded.updateAndGet(font -> font == null ? load.get() : font));
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        try (InputStream in = PdfFonts.class.getResourceAsStream("/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("font " + name + " is missing");
            }
            return PDType0Font.load(document, in, true);
        }
    }
}
