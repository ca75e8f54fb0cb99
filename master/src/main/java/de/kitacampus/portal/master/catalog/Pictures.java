package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of courses, each under a name made from its content. */
@Service
@Transactional
public class Pictures {

    /** Where pictures are served on this host. */
    public static final String PATH = "/pictures/";

    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private final StoredPictures pictures;

    Pictures(StoredPictures pictures) {
        this.pictures = pictures;
    }

    /**
     * A picture as it is served.
     *
     * @param mediaType its type on the web
     * @param content its bytes
     */
    public record Picture(String mediaType, byte[] content) {}

    /** What became of a picture. */
    public sealed interface Outcome {

        /** Kept under this name. */
        record Stored(String name) implements Outcome {}

        record TooLarge() implements Outcome {}

        /** Neither PNG nor JPEG nor WebP, judged by its bytes. */
        record NotAPicture() implements Outcome {}
    }

    @Transactional(readOnly = true)
    public Optional<Picture> find(String name) {
        return pictures.findById(name).map(StoredPicture::toPicture);
    }

    @Transactional(readOnly = true)
    public boolean exists(String name) {
        return pictures.existsById(name);
    }

    /** Keeps what a person uploads. SVG can carry scripts and is refused here. */
    @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
    public Outcome upload(byte[] content) {
        return PictureFormat.of(content)
                .filter(format -> format != PictureFormat.SVG)
                .map(format -> keep(format, content))
                .orElseGet(Outcome.NotAPicture::new);
    }

    /** Keeps a picture that came with the application itself, which may be SVG. */
    @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
    public Outcome keepOwn(byte[] content) {
        return PictureFormat.of(content).map(format -> keep(format, content)).orElseGet(Outcome.NotAPicture::new);
    }

    private Outcome keep(PictureFormat format, byte[] content) {
        if (content.length > MAX_BYTES) {
            return new Outcome.TooLarge();
        }
        String name = sha256(content) + format.ending();
        if (!pictures.existsById(name)) {
            pictures.save(new StoredPicture(name, format.mediaType(), content));
        }
        return new Outcome.Stored(name);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
