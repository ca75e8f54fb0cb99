package de.kitacampus.portal.slave.rights.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.FilterBar;
import de.kitacampus.portal.slave.rights.PersonalRights;
import de.kitacampus.portal.slave.rights.RightsHistory.Filter;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.rights.RightsItems;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which entries of the history are shown. */
class HistoryFilterBar extends FilterBar<Filter> {

    HistoryFilterBar(PersonalRights rights, List<JobRole> roles, Consumer<Filter> changed) {
        super("rights-history", "rights.by", Filter.NONE, changed);
        List<RightsItems.Entry> items = rights.items();
        ComboBox<JobRole> role = choice(
                "role",
                JobRole::name,
                filter -> roles.stream()
                        .filter(one -> one.id().equals(filter.role()))
                        .findFirst()
                        .orElse(null),
                (filter, one) -> filter.withRole(one == null ? null : one.id()));
        role.setItems(roles);
        ComboBox<RightsItems.Entry> item = choice(
                "item",
                RightsItems.Entry::label,
                filter -> items.stream()
                        .filter(one -> one.item().equals(filter.item()))
                        .findFirst()
                        .orElse(null),
                (filter, one) -> filter.withItem(one == null ? null : one.item()));
        item.setItems(items);
        ComboBox<Person> person = choice(
                "person",
                Person::name,
                filter -> person(rights, filter.person()),
                (filter, one) -> filter.withPerson(one == null ? null : one.id()));
        Choices.people(person, rights);
        day("from", Filter::from, Filter::withFrom);
        day("to", Filter::to, Filter::withTo);
        end(() -> {
            show(Filter.NONE);
            changed.accept(Filter.NONE);
        });
    }

    private static @Nullable Person person(PersonalRights rights, @Nullable PersonId id) {
        return id == null ? null : rights.person(id).orElse(null);
    }

    static Filter read(QueryParameters query) {
        AddressValues values = new AddressValues(query);
        return new Filter(
                values.value("role", text -> new RoleId(UUID.fromString(text))).orElse(null),
                values.value("item", RightsItem::ofAddress).orElse(null),
                values.value("person", text -> new PersonId(UUID.fromString(text)))
                        .orElse(null),
                values.value("from", LocalDate::parse).orElse(null),
                values.value("to", LocalDate::parse).orElse(null));
    }

    static Map<String, String> address(Filter filter) {
        Map<String, String> address = new LinkedHashMap<>();
        put(address, "role", filter.role());
        RightsItem item = filter.item();
        put(address, "item", item == null ? null : item.address());
        put(address, "person", filter.person());
        put(address, "from", filter.from());
        put(address, "to", filter.to());
        return address;
    }

    private static void put(Map<String, String> address, String name, @Nullable Object value) {
        if (value != null) {
            address.put(name, value.toString());
        }
    }
}
