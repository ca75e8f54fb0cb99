package de.kitacampus.portal.master.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A history that a module keeps, for the page of all changes; every bean of this type is asked.
 *
 * @see "Design decision: DD216-20261123-changes-on-one-page.md"
 */
public interface ChangeSource {

    ChangeKind kind();

    /**
     * The latest first.
     *
     * @param last what was read of this history before, or null to begin
     */
    List<Change> page(ChangeFilter filter, @Nullable Change last, int limit);

    long count(ChangeFilter filter);
}
