package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.pdf.PdfFont;
import de.kitacampus.portal.common.pdf.PdfFonts;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Files for the demonstration. */
final class DemoFiles {

    static final List<String> FIRE = List.of(
            "Ruhe bewahren. Wer einen Brand bemerkt, warnt alle im Haus und ruft die Feuerwehr: 112.",
            "Die Gruppenleitung nimmt die Anwesenheitsliste mit und führt die Kinder auf dem nächsten Fluchtweg zum Sammelplatz.",
            "Aufzüge werden nicht benutzt. Türen und Fenster werden geschlossen, aber nicht abgeschlossen.",
            "Am Sammelplatz zählt jede Gruppe die Kinder und meldet das Ergebnis der Leitung.",
            "Gelöscht wird nur, wenn es ohne Gefahr möglich ist. Feuerlöscher hängen an jedem Treppenabgang.");
    static final List<String> KITCHEN = List.of(
            "Hände waschen: vor Beginn der Arbeit, nach jeder Pause, nach dem Umgang mit rohem Fleisch, Geflügel und Eiern.",
            "Kühlschrank höchstens 7 °C, Tiefkühlgerät höchstens -18 °C; beide Temperaturen werden täglich aufgeschrieben.",
            "Warme Speisen werden bis zur Ausgabe bei mindestens 65 °C gehalten.",
            "Rückstellproben werden sieben Tage tiefgekühlt aufbewahrt.",
            "Arbeitsflächen werden nach jedem Arbeitsgang gereinigt, am Ende des Tages desinfiziert.");
    static final List<String> SETTLING = List.of(
            "Die ersten drei Tage: Eltern und Kind sind zusammen eine Stunde in der Gruppe, es gibt keine Trennung.",
            "Am vierten Tag versuchen wir eine erste kurze Trennung. Wie lange sie dauert, zeigt das Kind.",
            "Die Eingewöhnung ist beendet, wenn sich das Kind von der Bezugsperson trösten lässt.");
    static final String ALLERGENS = """
            Allergene in dieser Woche

            Montag: Gluten (Nudeln), Sellerie
            Dienstag: Milch, Ei
            Mittwoch: keine
            Donnerstag: Fisch
            Freitag: Gluten, Milch
            """;

    private static final float MARGIN = 64;
    private static final float SIZE = 12;
    private static final float LEADING = 1.5f;

    private DemoFiles() {}

    static byte[] pdf(String title, List<String> paragraphs) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(title);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PdfFonts fonts = PdfFonts.in(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                float y = PDRectangle.A4.getHeight() - MARGIN;
                y = write(content, fonts.bold(), 20, y, title) - SIZE;
                for (String paragraph : paragraphs) {
                    y = write(content, fonts.plain(), SIZE, y, paragraph) - SIZE;
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static float write(PDPageContentStream content, PdfFont font, float size, float top, String text)
            throws IOException {
        float y = top;
        for (String line : font.wrapped(size, PDRectangle.A4.getWidth() - 2 * MARGIN, text)) {
            y -= size * LEADING;
            content.beginText();
            content.newLineAtOffset(MARGIN, y);
            font.show(content, size, line);
            content.endText();
        }
        return y;
    }

    static byte[] picture(String words) {
        BufferedImage image = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0x1a7a43));
        graphics.fillRect(0, 0, 960, 540);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(400, 110, 160, 160);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 38));
        graphics.drawString(words, 480 - graphics.getFontMetrics().stringWidth(words) / 2, 400);
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
