package de.kitacampus.portal.common.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A signing key in a PKCS#12 file that only its owner may read (mode 0600). The file system guards it; the password only
 * keeps it from being read by accident.
 */
public final class KeyFile {

    private static final String ALIAS = "signing";
    private static final long CERTIFICATE_YEARS = 50;

    private final Path file;
    private final char[] password;

    /**
     * @param file where the key lies or will lie
     * @param password of the PKCS#12 file
     */
    public KeyFile(Path file, String password) {
        this.file = file;
        this.password = password.toCharArray();
    }

    /** The key in the file; made and stored first when there is no file. */
    public SigningKey loadOrCreate() {
        return Files.exists(file) ? load() : create();
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * @throws UnusableKeyFile if the file cannot be read or holds no such key
     */
    public SigningKey load() {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            ECPublicKey publicKey = (ECPublicKey) store.getCertificate(ALIAS).getPublicKey();
            ECPrivateKey privateKey = (ECPrivateKey) store.getKey(ALIAS, password);
            return new SigningKey(new ECKey.Builder(Curve.P_256, publicKey)
                    .privateKey(privateKey)
                    .keyIDFromThumbprint()
                    .build());
        } catch (IOException | GeneralSecurityException | JOSEException | RuntimeException broken) {
            throw new UnusableKeyFile("the key file " + file.getFileName() + " cannot be read", broken);
        }
    }

    /** Makes a key and stores it, replacing the file as a whole or not at all. */
    public SigningKey create() {
        SigningKey key = SigningKey.generate();
        store(key);
        return key;
    }

    /** Stores this key, replacing the file as a whole or not at all. */
    public void store(SigningKey key) {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(temporary);
            createPrivate(temporary);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(ALIAS, key.jwk().toECPrivateKey(), password, new Certificate[] {certificate(key)});
            try (OutputStream out = Files.newOutputStream(temporary)) {
                store.store(out, password);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | GeneralSecurityException | JOSEException | OperatorCreationException broken) {
            throw new UnusableKeyFile("the key file " + file.getFileName() + " cannot be written", broken);
        }
    }

    private static void createPrivate(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
    }

    /** PKCS#12 keeps a private key only beside a certificate; nobody ever checks this one. */
    private static X509Certificate certificate(SigningKey key)
            throws JOSEException, OperatorCreationException, GeneralSecurityException {
        X500Principal name = new X500Principal("CN=" + key.keyId());
        Instant start = Instant.EPOCH;
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(start),
                Date.from(start.plus(CERTIFICATE_YEARS * 2 * 365, ChronoUnit.DAYS)),
                name,
                key.jwk().toECPublicKey());
        var signer =
                new JcaContentSignerBuilder("SHA256withECDSA").build(key.jwk().toECPrivateKey());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    /** A key file that is damaged, foreign or not writable. */
    public static final class UnusableKeyFile extends IllegalStateException {

        UnusableKeyFile(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
