package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.files.ImageFile;
import de.kitacampus.portal.slave.demo.DemoStep;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An invented logo and signature, drawn here. */
@Component
@Profile("demo")
class DemoLook implements DemoStep {

    private static final int PETALS = 10;

    private final LookStore looks;
    private final Clock clock;

    DemoLook(LookStore looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void seed() {
        Look first = LookStore.first();
        looks.save(
                new Look(
                        drawn(420, 420, DemoLook::flower),
                        drawn(520, 170, DemoLook::signature),
                        "Petra Sommer",
                        "Geschäftsführung",
                        "Reisetal",
                        first.german(),
                        first.english()),
                clock.instant());
    }

    private static byte[] drawn(int width, int height, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.accept(graphics);
        graphics.dispose();
        return ImageFile.png(image);
    }

    private static void flower(Graphics2D graphics) {
        graphics.translate(210, 210);
        graphics.setColor(new Color(0xe8a317));
        for (int petal = 0; petal < PETALS; petal++) {
            graphics.rotate(2 * Math.PI / PETALS);
            graphics.fill(new Ellipse2D.Double(-42, -200, 84, 170));
        }
        graphics.setColor(new Color(0x0b6b74));
        graphics.fill(new Ellipse2D.Double(-82, -82, 164, 164));
    }

    private static void signature(Graphics2D graphics) {
        graphics.setColor(new Color(0x1d2f6f));
        graphics.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D line = new Path2D.Double();
        line.moveTo(40, 140);
        line.curveTo(60, 20, 120, 0, 110, 60);
        line.curveTo(100, 110, 50, 90, 90, 80);
        line.curveTo(150, 70, 130, 130, 170, 100);
        line.curveTo(200, 70, 190, 130, 220, 105);
        line.curveTo(240, 80, 230, 130, 270, 100);
        line.curveTo(320, 10, 340, 40, 300, 110);
        line.curveTo(330, 60, 350, 130, 370, 95);
        line.curveTo(390, 70, 385, 125, 420, 100);
        line.curveTo(440, 85, 450, 110, 490, 85);
        graphics.draw(line);
    }
}
