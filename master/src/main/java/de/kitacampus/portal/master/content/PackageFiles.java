package de.kitacampus.portal.master.content;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import de.kitacampus.portal.common.scorm.EntryName;
import de.kitacampus.portal.master.content.StoredPackages.StoredFile;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files of packages, kept in memory: a stored package never changes. */
@Component
class PackageFiles {

    /** Of all packages kept; at some 250 bytes a file that is 50 MB at the most. */
    private static final long MOST_FILES = 200_000;

    private final LoadingCache<UUID, Map<String, StoredFile>> tables;

    PackageFiles(StoredPackages stored) {
        tables = Caffeine.newBuilder()
                .maximumWeight(MOST_FILES)
                .weigher((UUID any, Map<String, StoredFile> files) -> files.size() + 1)
                .build(stored::files);
    }

    /** By the key of the path, see {@link EntryName#key}. */
    Map<String, StoredFile> of(UUID packageId) {
        return tables.get(packageId);
    }
}
