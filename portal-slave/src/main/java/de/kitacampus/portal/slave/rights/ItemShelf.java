package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What rights can be given for, whoever owns it. The owners are asked for late, since they may ask for rights themselves. */
@Component
class ItemShelf {

    private final ObjectProvider<RightsItems> owners;

    ItemShelf(ObjectProvider<RightsItems> owners) {
        this.owners = owners;
    }

    List<RightsItems.Entry> all(ItemKind kind) {
        return owners.stream()
                .filter(owner -> owner.kind() == kind)
                .flatMap(owner -> owner.all().stream())
                .toList();
    }

    Optional<RightsItems.Entry> find(RightsItem item) {
        return owners.stream()
                .filter(owner -> owner.kind() == item.kind())
                .flatMap(owner -> owner.find(item).stream())
                .findFirst();
    }

    /** Those of these that are known. */
    Map<RightsItem, RightsItems.Entry> findAll(Collection<RightsItem> items) {
        return items.stream()
                .distinct()
                .flatMap(item -> find(item).stream())
                .collect(toMap(RightsItems.Entry::item, entry -> entry));
    }
}
