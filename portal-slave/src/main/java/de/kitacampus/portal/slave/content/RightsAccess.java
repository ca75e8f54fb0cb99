package de.kitacampus.portal.slave.content;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.kitacampus.portal.slave.rights.ItemKind;
import de.kitacampus.portal.slave.rights.Rights;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rights decide. */
@Component
class RightsAccess implements ContentAccess {

    private final Rights rights;

    RightsAccess(Rights rights) {
        this.rights = rights;
    }

    @Override
    public boolean mayUse(PersonId person, ContentId content) {
        return rights.mayUse(person, RightsItem.ofContent(content.value()));
    }

    @Override
    public Set<ContentId> allowed(PersonId person) {
        return rights.allowed(person, ItemKind.CONTENT).stream()
                .map(item -> ContentId.of(item.key()))
                .collect(toUnmodifiableSet());
    }
}
