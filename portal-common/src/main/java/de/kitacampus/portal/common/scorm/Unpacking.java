package de.kitacampus.portal.common.scorm;

import de.kitacampus.portal.common.scorm.PackageInspection.InspectedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The second pass over a package: hands out exactly the files that the first one allowed. */
public final class Unpacking {

    private Unpacking() {}

    /** Keeps files under the SHA-256 of their content. */
    public interface Keeper {

        boolean has(String hash);

        /** @throws IOException if the bytes are others or cannot be written */
        void keep(String hash, InputStream bytes) throws IOException;
    }

    /** Hands over what the keeper does not have yet. */
    public static void unpack(Path zip, List<InspectedFile> files, Keeper keeper) throws IOException {
        try (ZipFile archive = ZipFile.builder().setPath(zip).get()) {
            for (InspectedFile file : files) {
                if (!keeper.has(file.hash())) {
                    try (InputStream bytes = archive.getInputStream(file.entry())) {
                        keeper.keep(file.hash(), bytes);
                    }
                }
            }
        }
    }
}
