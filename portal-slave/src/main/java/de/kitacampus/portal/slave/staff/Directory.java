package de.kitacampus.portal.slave.staff;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** All centres and job roles at one moment, to translate ids without a query for each person. */
record Directory(Map<UUID, Centre> allCentres, Map<UUID, JobRole> allRoles) {

    static Directory of(List<CentreEntry> centres, List<RoleEntry> roles) {
        return new Directory(
                centres.stream().collect(toMap(CentreEntry::getId, CentreEntry::centre)),
                roles.stream().collect(toMap(RoleEntry::getId, RoleEntry::role)));
    }

    List<Centre> centres(List<UUID> ids) {
        return ids.stream().map(allCentres::get).filter(Objects::nonNull).toList();
    }

    List<JobRole> roles(List<UUID> ids) {
        return ids.stream().map(allRoles::get).filter(Objects::nonNull).toList();
    }
}
