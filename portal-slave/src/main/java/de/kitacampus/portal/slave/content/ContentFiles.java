package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.security.CurrentAccount;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Hands out the files of those who may have them; for all others there is no such file. */
@Service
public class ContentFiles {

    private final MyContent mine;
    private final ContentStore store;
    private final FileStore files;
    private final CurrentAccount account;

    ContentFiles(MyContent mine, ContentStore store, FileStore files, CurrentAccount account) {
        this.mine = mine;
        this.store = store;
        this.files = files;
        this.account = account;
    }

    /**
     * A file for its reader.
     *
     * @param hash of the content, for the browser's memory
     */
    public record Served(Path path, String name, String mediaType, FileKind kind, String hash) {}

    /** A file of a version; thereby it is opened. Administrators also look at drafts and former versions, which is no use. */
    public Optional<Served> file(VersionId id) {
        return version(id).filter(this::isHandedOut).map(version -> {
            String hash = Objects.requireNonNull(version.sha256());
            return new Served(files.path(hash), version.fileName(), version.mediaType(), version.kind(), hash);
        });
    }

    /** Courses are played, not handed out; who put them in may have them back. */
    private boolean isHandedOut(ContentVersion version) {
        boolean file = version.sha256() != null;
        return file && (version.kind() != FileKind.COURSE || account.isCarrierAdmin());
    }

    /** Where a link leads; thereby it is opened. */
    public Optional<String> link(VersionId id) {
        return version(id).flatMap(version -> Optional.ofNullable(version.link()));
    }

    private Optional<ContentVersion> version(VersionId id) {
        return mine.open(id)
                .map(OwnContent::version)
                .or(() -> account.isCarrierAdmin() ? store.version(id) : Optional.empty());
    }
}
