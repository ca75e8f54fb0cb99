package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toMap;

import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.demo.DemoStep;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives each job role the courses made for it; a few courses are left for the administrator to decide. */
@Component
@Profile("demo")
class DemoRights implements DemoStep {

    private static final Map<String, String> ROLE_OF_GROUP = Map.of(
            "heads", "Leitung",
            "kitchen", "Küchenpersonal",
            "professionals", "Fachkräfte",
            "assistants", "Hilfskräfte");
    private static final Set<String> KITCHEN = Set.of("Küchenpersonal", "Leitung");
    private static final int LEFT_OPEN = 12;

    private final MatrixWriter matrix;
    private final Staff staff;
    private final Offer offer;
    private final ItemShelf items;

    DemoRights(MatrixWriter matrix, Staff staff, Offer offer, ItemShelf items) {
        this.matrix = matrix;
        this.staff = staff;
        this.offer = offer;
        this.items = items;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    @Transactional
    public void seed() {
        Map<String, RoleId> roles = staff.roles().stream().collect(toMap(JobRole::name, JobRole::id));
        Set<Grant> grants = new HashSet<>();
        int place = 0;
        for (OfferedCourse offered : offer.courses()) {
            place++;
            if (place % LEFT_OPEN != 0 || offered.course().mandatory() != null) {
                grants.addAll(grantsFor(offered.course(), roles));
            }
        }
        matrix.write(RightsChange.grant(grants), matrix.begin(ItemKind.COURSE), null);
        matrix.write(RightsChange.grant(contentFor(roles)), matrix.begin(ItemKind.CONTENT), null);
    }

    /** Content for everybody, but that of the kitchen for the kitchen. */
    private Set<Grant> contentFor(Map<String, RoleId> roles) {
        Set<Grant> grants = new HashSet<>();
        for (RightsItems.Entry entry : items.all(ItemKind.CONTENT)) {
            roles.forEach((name, role) -> {
                if (!entry.group().equals("Küche") || KITCHEN.contains(name)) {
                    grants.add(new Grant(role, entry.item()));
                }
            });
        }
        return grants;
    }

    private static Set<Grant> grantsFor(CatalogCourse course, Map<String, RoleId> roles) {
        Set<Grant> grants = new HashSet<>();
        for (String group : course.targetGroups()) {
            Optional.ofNullable(ROLE_OF_GROUP.get(group))
                    .map(roles::get)
                    .ifPresent(role -> grants.add(new Grant(role, RightsItem.of(course.number()))));
        }
        return grants;
    }
}
