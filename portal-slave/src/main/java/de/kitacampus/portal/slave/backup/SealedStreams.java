package de.kitacampus.portal.slave.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file sealed by a passphrase: {@code KCBACKUP1}, a salt of 16 bytes, then pieces of 64 KiB, each AES-256-GCM with its number and whether
 * it is the last one as the nonce (the STREAM construction, as in age). So no piece can be changed, left out, moved or cut off unnoticed,
 * and nothing needs to be held in memory. The key is PBKDF2-HMAC-SHA256 of the passphrase with that salt, so each file has its own.
 */
final class SealedStreams {

    static final byte[] MAGIC = "KCBACKUP1".getBytes(StandardCharsets.US_ASCII);

    private static final int SALT = 16;
    private static final int ITERATIONS = 600_000;
    private static final int PIECE = 64 * 1024;
    private static final int TAG = 16;
    private static final int NONCE = 12;
    private static final int BITS = 256;

    private SealedStreams() {}

    /** The passphrase is another one, or the file was changed. */
    static final class NotOpened extends IOException {
        private static final long serialVersionUID = 1;

        NotOpened(String message) {
            super(message);
        }
    }

    static OutputStream sealing(OutputStream out, char[] passphrase) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        out.write(MAGIC);
        out.write(salt);
        return new Sealing(out, key(passphrase, salt));
    }

    /** Reads on after {@link #MAGIC}. */
    static InputStream opening(InputStream in, char[] passphrase) throws IOException {
        byte[] salt = in.readNBytes(SALT);
        if (salt.length < SALT) {
            throw new NotOpened("the file is cut off");
        }
        return new Opening(in, key(passphrase, salt));
    }

    private static SecretKeySpec key(char[] passphrase, byte[] salt) throws IOException {
        try {
            return new SecretKeySpec(
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(new PBEKeySpec(passphrase, salt, ITERATIONS, BITS))
                            .getEncoded(),
                    "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, long number, boolean last) throws IOException {
        byte[] nonce = ByteBuffer.allocate(NONCE)
                .position(3)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    private static final class Sealing extends FilterOutputStream {

        private final SecretKeySpec key;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private long number;
        private boolean closed;

        Sealing(OutputStream out, SecretKeySpec key) {
            super(out);
            this.key = key;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            while (at < from + length) {
                if (filled == PIECE) {
                    seal(false);
                }
                int part = Math.min(PIECE - filled, from + length - at);
                System.arraycopy(bytes, at, piece, filled, part);
                filled += part;
                at += part;
            }
        }

        private void seal(boolean last) throws IOException {
            try {
                out.write(cipher(Cipher.ENCRYPT_MODE, key, number++, last).doFinal(piece, 0, filled));
            } catch (GeneralSecurityException impossible) {
                throw new IOException(impossible);
            }
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                seal(true);
                out.close();
            }
        }
    }

    private static final class Opening extends FilterInputStream {

        private final SecretKeySpec key;
        private byte[] next;
        private ByteBuffer open = ByteBuffer.allocate(0);
        private long number;
        private boolean ended;

        Opening(InputStream in, SecretKeySpec key) throws IOException {
            super(in);
            this.key = key;
            next = in.readNBytes(PIECE + TAG);
        }

        @Override
        public int read() throws IOException {
            return fill() ? open.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            int part = Math.min(length, open.remaining());
            open.get(bytes, from, part);
            return part;
        }

        private boolean fill() throws IOException {
            while (!open.hasRemaining() && !ended) {
                byte[] piece = next;
                next = in.readNBytes(PIECE + TAG);
                ended = next.length == 0;
                try {
                    open = ByteBuffer.wrap(
                            cipher(Cipher.DECRYPT_MODE, key, number++, ended).doFinal(piece));
                } catch (GeneralSecurityException wrong) {
                    throw new NotOpened("piece " + number + " does not open");
                }
            }
            return open.hasRemaining();
        }
    }
}
