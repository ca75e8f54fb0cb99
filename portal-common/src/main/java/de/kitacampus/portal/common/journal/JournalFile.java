package de.kitacampus.portal.common.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.kitacampus.portal.common.journal.ChainVerifier.SignedBatch;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A portal's journal as a file that proves itself: compressed (gzip) lines of JSON, one for each signed batch with its receipt, then one with
 * the public keys that were used. Who trusts the keys, by comparing their fingerprints, needs nobody else to check the rest.
 */
public final class JournalFile {

    private JournalFile() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            @Nullable String batch,
            @Nullable String receipt,
            @Nullable Keys keys) {}

    private record Keys(List<Map<String, Object>> portal, List<Map<String, Object>> master) {}

    /** Writes a journal, batch after batch. */
    public static final class Writer implements AutoCloseable {

        private final BufferedWriter lines;

        /** Leaves the stream open at its end. */
        public Writer(OutputStream out) throws IOException {
            lines = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8));
        }

        public void add(SignedBatch batch) throws IOException {
            write(new Line(batch.batch(), batch.receipt(), null));
        }

        /** The keys by which the documents can be verified; the last line. */
        public void keys(Collection<PublicKey> portal, Collection<PublicKey> master) throws IOException {
            write(new Line(null, null, new Keys(jwks(portal), jwks(master))));
        }

        private static List<Map<String, Object>> jwks(Collection<PublicKey> keys) {
            return keys.stream().map(PublicKey::jwk).toList();
        }

        private void write(Line line) throws IOException {
            lines.write(WireJson.write(line));
            lines.write('\n');
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    /**
     * Checks a file and adds up what it accounts for.
     *
     * @throws IOException if it cannot be read
     * @throws NoJournalFile if it is none, or not all of one
     */
    public static Findings verify(Path file) throws IOException {
        Keys keys = keys(file);
        Map<String, PublicKey> portal = byId(keys.portal());
        Map<String, PublicKey> master = byId(keys.master());
        ChainVerifier verifier = new ChainVerifier(finding(portal), finding(master));
        AccountedMonths months = new AccountedMonths();
        each(file, line -> {
            if (line.batch() != null) {
                SignedBatch signed = new SignedBatch(line.batch(), line.receipt());
                if (verifier.add(signed).isEmpty()) {
                    months.add(signed);
                }
            }
        });
        return new Findings(
                verifier.report(),
                List.copyOf(portal.values()),
                List.copyOf(master.values()),
                months.figures(),
                months.articles());
    }

    private static Keys keys(Path file) throws IOException {
        List<Keys> found = new ArrayList<>();
        each(file, line -> Optional.ofNullable(line.keys()).ifPresent(found::add));
        if (found.size() != 1) {
            throw new NoJournalFile("the keys at its end are missing; was the download complete?");
        }
        return found.getFirst();
    }

    private static Map<String, PublicKey> byId(List<Map<String, Object>> jwks) {
        try {
            return jwks.stream().map(PublicKey::of).collect(Collectors.toMap(PublicKey::keyId, key -> key));
        } catch (IllegalArgumentException | IllegalStateException noKeys) {
            throw new NoJournalFile("its keys cannot be read: " + noKeys.getMessage());
        }
    }

    private static Function<String, Optional<PublicKey>> finding(Map<String, PublicKey> keys) {
        return keyId -> Optional.ofNullable(keys.get(keyId));
    }

    private static void each(Path file, Consumer<Line> reader) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().map(text -> WireJson.read(text, Line.class)).forEach(reader);
        } catch (UnreadableMessage noLine) {
            throw new NoJournalFile("a line of it cannot be read: " + noLine.getMessage());
        } catch (UncheckedIOException broken) {
            throw new NoJournalFile("it ends too early or is damaged: " + broken.getMessage());
        } catch (java.util.zip.ZipException | java.io.EOFException noGzip) {
            throw new NoJournalFile("it is not compressed as a journal is: " + noGzip.getMessage());
        }
    }

    /** The file is no journal; the message says what is wrong. */
    public static final class NoJournalFile extends RuntimeException {

        NoJournalFile(String message) {
            super(message);
        }
    }

    /**
     * @param report whether the journal is sound
     * @param portalKeys the portal's keys, to be trusted or not
     * @param masterKeys the master's keys, to be trusted or not
     * @param months what it accounts for, up to the break if there is one
     * @param articles the same by course and EK: bookings less cancellations
     */
    public record Findings(
            ChainVerifier.Report report,
            List<PublicKey> portalKeys,
            List<PublicKey> masterKeys,
            List<AccountedMonths.Figures> months,
            Map<AccountedMonths.Article, Long> articles) {}
}
