package de.kitacampus.portal.common.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A QR code as filled rectangles, one for each run of dark modules. */
public final class QrCode {

    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.CHARACTER_SET,
            StandardCharsets.UTF_8.name(),
            EncodeHintType.MARGIN,
            0);

    private final BitMatrix matrix;
    private final float size;

    /**
     * @param size of its side on the page
     */
    public QrCode(String text, float size) {
        this.matrix = matrix(text);
        this.size = size;
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param y of its lower edge
     */
    public void draw(PDPageContentStream stream, float x, float y) throws IOException {
        stream.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < matrix.getHeight(); row++) {
            drawRow(stream, row, x, y);
        }
        stream.fill();
    }

    private void drawRow(PDPageContentStream stream, int row, float x, float y) throws IOException {
        float module = size / matrix.getWidth();
        int column = 0;
        while (column < matrix.getWidth()) {
            int end = column;
            while (end < matrix.getWidth() && matrix.get(end, row)) {
                end++;
            }
            if (end > column) {
                stream.addRect(x + column * module, y + size - (row + 1) * module, (end - column) * module, module);
            }
            column = Math.max(end, column + 1);
        }
    }
}
