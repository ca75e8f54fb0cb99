package de.kitacampus.portal.master.changes;

import de.kitacampus.portal.master.security.Roles;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeFilter;
import de.kitacampus.portal.master.shell.ChangeSource;
import jakarta.annotation.security.RolesAllowed;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Service;

/**
 * All histories as one, the latest first.
 *
 * @see "Design decision: DD216-20261123-changes-on-one-page.md"
 */
@Service
@RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
public class Changes {

    private static final int PAGE = 100;
    private static final int CHUNK = 1_000;

    private final List<ChangeSource> sources;

    Changes(List<ChangeSource> sources) {
        this.sources = sources;
    }

    public long count(ChangeFilter filter) {
        return wanted(filter).stream().mapToLong(source -> source.count(filter)).sum();
    }

    /** To be read by one reader, piece by piece. */
    public ChangePages pages(ChangeFilter filter) {
        return new ChangePages(new MergedChanges(wanted(filter), filter, PAGE));
    }

    /** Everything, without holding it. */
    public Stream<Change> stream(ChangeFilter filter) {
        Iterator<Change> all = new MergedChanges(wanted(filter), filter, CHUNK);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private List<ChangeSource> wanted(ChangeFilter filter) {
        return sources.stream()
                .filter(source -> filter.kind() == null || filter.kind() == source.kind())
                .toList();
    }
}
