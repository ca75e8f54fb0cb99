package de.kitacampus.portal.slave.staff;

import static java.util.stream.Collectors.joining;

import de.kitacampus.portal.slave.security.Accounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The person herself; goes at the very end, see {@link StaffErasure}. */
@Component
@Order(0)
class OwnPersonData implements PersonData {

    private final StaffMembers members;
    private final StaffReader reader;
    private final DeputyEntries deputies;
    private final Accounts accounts;

    OwnPersonData(StaffMembers members, StaffReader reader, DeputyEntries deputies, Accounts accounts) {
        this.members = members;
        this.reader = reader;
        this.deputies = deputies;
        this.accounts = accounts;
    }

    @Override
    public List<Table> tell(PersonId person) {
        return members.findById(person.value()).stream().map(this::table).toList();
    }

    private Table table(StaffMember member) {
        PersonDetails details = member.details();
        Directory directory = reader.directory();
        Map<String, String> rows = new LinkedHashMap<>();
        row(rows, "staff.column.name", details.firstName() + " " + details.lastName());
        row(rows, "staff.email", details.email());
        row(rows, "staff.staffNumber", details.staffNumber());
        row(
                rows,
                "staff.column.centres",
                terms(details.centres(), id -> names(directory.centres(List.of(id.value())), Centre::name)));
        row(
                rows,
                "staff.column.roles",
                terms(details.roles(), id -> names(directory.roles(List.of(id.value())), JobRole::name)));
        row(
                rows,
                "staff.headOf",
                directory.centres(List.copyOf(member.leading())).stream()
                        .map(Centre::name)
                        .collect(joining(", ")));
        row(rows, "staff.language", member.language().map(Locale::getLanguage).orElse(null));
        row(rows, "staff.entry", Objects.toString(details.employment().entry(), null));
        row(rows, "staff.leaves", Objects.toString(details.employment().leaves(), null));
        row(rows, "staff.personal.inactive", Objects.toString(member.deactivatedAt(), null));
        row(
                rows,
                "staff.deputy.title",
                deputies.findByHeadIdOrDeputyId(member.getId(), member.getId()).stream()
                        .map(entry -> entry.validFrom() + "–" + entry.validTo())
                        .collect(joining(", ")));
        UUID account = member.accountId();
        Optional.ofNullable(account).flatMap(accounts::find).ifPresent(known -> {
            row(rows, "staff.userName", known.userName());
            row(
                    rows,
                    "staff.portalRole",
                    known.roles().stream().map(Enum::name).sorted().collect(joining(", ")));
        });
        return new Table("staff.personal", List.copyOf(rows.keySet()), List.of(List.copyOf(rows.values())));
    }

    private static <T> String names(List<T> found, Function<T, String> name) {
        return found.stream().map(name).collect(joining(", "));
    }

    private static <T> String terms(List<Term<T>> terms, Function<T, String> name) {
        return terms.stream()
                .map(term -> name.apply(term.target())
                        + (term.isDated()
                                ? " (" + Objects.toString(term.from(), "") + "–" + Objects.toString(term.to(), "") + ")"
                                : ""))
                .collect(joining(", "));
    }

    private static void row(Map<String, String> rows, String what, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.put(what, value);
        }
    }

    @Override
    public void erase(Leaver leaver) {}
}
