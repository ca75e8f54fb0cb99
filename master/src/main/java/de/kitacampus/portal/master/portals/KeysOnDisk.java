package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.signing.KeyFile;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.SigningKey;
import java.nio.file.Path;
import java.util.List;

/** The master's keys in two files: the one that signs, and the next one, which portals learn to trust before it is needed. */
record KeysOnDisk(SigningKey current, SigningKey next) implements MasterKeys {

    static KeysOnDisk in(Path folder, String password) {
        return new KeysOnDisk(
                new KeyFile(folder.resolve("master.p12"), password).loadOrCreate(),
                new KeyFile(folder.resolve("master-next.p12"), password).loadOrCreate());
    }

    @Override
    public List<PublicKey> published() {
        return List.of(current.publicKey(), next.publicKey());
    }
}
