package de.kitacampus.portal.slave.training;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties the module's tables and makes files. */
public final class TrainingForTests {

    private TrainingForTests() {}

    public static void empty(JdbcClient jdbc) {
        List.of(
                        "training_reminder",
                        "training_auto_booking",
                        "training_folder",
                        "training_carrier_address",
                        "training_proof_withdrawal",
                        "training_proof_file",
                        "training_proof",
                        "training_member_place",
                        "training_member",
                        "training_rule_role",
                        "training_rule_centre",
                        "training_rule_version",
                        "training_rule")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    /** As if the job had looked at staff just now. */
    public static void look(ApplicationContext context) {
        context.getBean(Roster.class).observe();
    }

    public static ScanFile scan() {
        return new ScanFile("scan.png", "image/png", png());
    }

    public static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
