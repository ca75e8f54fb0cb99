package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.security.CurrentAccount;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What the carrier put in, and how it gets there; for its administrators only. */
@Service
public class ContentLibrary {

    private final ContentStore store;
    private final Intake intake;
    private final CurrentAccount account;

    ContentLibrary(ContentStore store, Intake intake, CurrentAccount account) {
        this.store = store;
        this.intake = intake;
        this.account = account;
    }

    /** Largest file that is taken, in bytes. */
    public long maxFileSize() {
        return intake.maxSize();
    }

    /** Folder by folder, in the carrier's order. */
    public List<OwnContent> all() {
        requireAdmin();
        return store.all();
    }

    public Optional<OwnContent> find(ContentId id) {
        requireAdmin();
        return store.find(id);
    }

    /** Names of folders in use. */
    public List<String> folders() {
        return all().stream()
                .map(content -> content.data().folder())
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .toList();
    }

    /** The latest first. */
    public List<ContentVersion> versions(ContentId id) {
        requireAdmin();
        return store.versions(id);
    }

    /** What was done to it, the latest first. */
    public List<ContentChange> changes(ContentId id) {
        requireAdmin();
        return store.changes(id);
    }

    /**
     * Takes a file as a new draft. The stream is read to its end or to the limit; of a file that is refused nothing is kept.
     *
     * @param fileName as the sender calls it
     */
    public UploadOutcome add(String folder, String fileName, InputStream in) {
        requireAdmin();
        return intake.add(folder, fileName, in);
    }

    /**
     * Takes a file as the new version of content; confirmations of former versions stay with those.
     *
     * @param note what is new, for people to read
     */
    public UploadOutcome addVersion(ContentId id, String note, String fileName, InputStream in) {
        requireAdmin();
        return intake.addVersion(id, note, fileName, in);
    }

    /** Adds a link as a new draft. */
    public SaveOutcome addLink(ContentData data, String address) {
        requireAdmin();
        return intake.addLink(data, address);
    }

    /** Lets a link lead elsewhere, as a new version. */
    public SaveOutcome changeLink(ContentId id, String address) {
        requireAdmin();
        return intake.changeLink(id, address);
    }

    private void requireAdmin() {
        if (!account.isCarrierAdmin()) {
            throw new AccessDeniedException("own content is kept by the carrier's administrators");
        }
    }
}
