package de.kitacampus.portal.slave.rights.ui;

import static java.util.stream.Collectors.toSet;

import de.kitacampus.portal.slave.rights.Grant;
import de.kitacampus.portal.slave.rights.RightsChange;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.rights.RightsItems;
import de.kitacampus.portal.slave.rights.RightsMatrix;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.RoleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What one open page knows of a matrix: one set of ticks, which groups are folded, and what the filters leave. */
class MatrixModel {

    private final UnaryOperator<String> groupName;
    private final Set<String> folded = new HashSet<>();
    private RightsMatrix.Sheet sheet;
    private Set<Grant> grants;
    private List<RightsItems.Entry> shown = List.of();

    /** How much of a cell is ticked. */
    enum Tick {
        NONE,
        ALL,
        /** Some of a group. */
        SOME
    }

    /**
     * @param groupName the name of a group as people read it
     */
    MatrixModel(RightsMatrix.Sheet sheet, UnaryOperator<String> groupName) {
        this.groupName = groupName;
        this.sheet = sheet;
        grants = new HashSet<>(sheet.grants());
    }

    void replace(RightsMatrix.Sheet now) {
        sheet = now;
        grants = new HashSet<>(now.grants());
    }

    RightsMatrix.Sheet sheet() {
        return sheet;
    }

    List<JobRole> roles() {
        return sheet.roles();
    }

    Set<Grant> grants() {
        return grants;
    }

    /** Entries that the filters leave, also of folded groups. */
    List<RightsItems.Entry> shown() {
        return shown;
    }

    /** Names of the groups that occur, by name, each id once. */
    List<String> groups() {
        return sheet.items().stream()
                .flatMap(entry -> entry.groups().stream())
                .distinct()
                .sorted((one, other) -> groupName.apply(one).compareToIgnoreCase(groupName.apply(other)))
                .toList();
    }

    String name(String group) {
        return groupName.apply(group);
    }

    void filter(MatrixFilter filter) {
        shown = sheet.items().stream()
                .filter(entry -> filter.accepts(entry, isOpen(entry.item())))
                .toList();
    }

    private boolean isOpen(RightsItem item) {
        return sheet.roles().stream().noneMatch(role -> grants.contains(new Grant(role.id(), item)));
    }

    /** Groups by name, each with its rows unless it is folded; without any groups only rows. */
    List<MatrixRow> rows() {
        Map<String, List<RightsItems.Entry>> byGroup = new LinkedHashMap<>();
        shown.forEach(entry ->
                byGroup.computeIfAbsent(entry.group(), _ -> new ArrayList<>()).add(entry));
        List<MatrixRow> rows = new ArrayList<>();
        byGroup.entrySet().stream()
                .sorted((one, other) -> name(one.getKey()).compareToIgnoreCase(name(other.getKey())))
                .forEach(group -> add(rows, group.getKey(), group.getValue()));
        return rows;
    }

    private void add(List<MatrixRow> rows, String group, List<RightsItems.Entry> entries) {
        boolean open = group.isEmpty() || !folded.contains(group);
        if (!group.isEmpty()) {
            rows.add(new MatrixRow.Group(
                    groupId(group),
                    name(group),
                    entries.stream().map(RightsItems.Entry::item).toList(),
                    open));
        }
        if (open) {
            entries.forEach(entry -> rows.add(new MatrixRow.Line(entry)));
        }
    }

    private static String groupId(String group) {
        return "group-" + Integer.toHexString(group.hashCode());
    }

    void fold(MatrixRow.Group group) {
        groups().stream().filter(one -> groupId(one).equals(group.id())).forEach(one -> {
            if (!folded.remove(one)) {
                folded.add(one);
            }
        });
    }

    boolean isAllFolded() {
        return folded.containsAll(groups()) && !groups().isEmpty();
    }

    void foldAll(boolean closed) {
        folded.clear();
        if (closed) {
            folded.addAll(groups());
        }
    }

    Tick tick(MatrixRow row, RoleId role) {
        long on = row.items().stream()
                .filter(item -> grants.contains(new Grant(role, item)))
                .count();
        return on == 0 ? Tick.NONE : on == row.items().size() ? Tick.ALL : Tick.SOME;
    }

    /** How many people with the role have an exception for what stands in the row. */
    int marks(MatrixRow row, RoleId role) {
        return sheet.marks().isEmpty()
                ? 0
                : row.items().stream()
                        .mapToInt(item -> sheet.marks().getOrDefault(new Grant(role, item), 0))
                        .sum();
    }

    int exceptions(MatrixRow row) {
        return row.items().stream()
                .mapToInt(item -> sheet.people().getOrDefault(item, 0))
                .sum();
    }

    RightsChange set(Collection<RightsItem> items, Collection<JobRole> of, boolean granted) {
        Set<Grant> cells = items.stream()
                .flatMap(item -> of.stream().map(role -> new Grant(role.id(), item)))
                .collect(toSet());
        return granted ? RightsChange.grant(cells) : RightsChange.withdraw(cells);
    }

    /** Afterwards the one role has exactly the rights of the other, also for what the filters hide. */
    RightsChange copy(JobRole from, JobRole to) {
        Set<Grant> wanted = grants.stream()
                .filter(grant -> grant.role().equals(from.id()))
                .map(grant -> new Grant(to.id(), grant.item()))
                .collect(toSet());
        Set<Grant> surplus = grants.stream()
                .filter(grant -> grant.role().equals(to.id()) && !wanted.contains(grant))
                .collect(toSet());
        return new RightsChange(wanted, surplus);
    }

    void take(RightsChange real) {
        grants.addAll(real.granted());
        grants.removeAll(real.withdrawn());
    }
}
