package de.kitacampus.portal.slave.imports;

import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.RoleId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds centres by code or name and job roles by name; what is missing may be made if that is wanted. */
final class Places {

    private final Map<String, CentreId> centres = new HashMap<>();
    private final Map<String, RoleId> roles = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<String, String> newCentres = new LinkedHashMap<>();
    private final Map<String, String> newRoles = new LinkedHashMap<>();
    private final boolean make;

    Places(List<Centre> known, List<JobRole> knownRoles, boolean make) {
        this.make = make;
        known.forEach(centre -> {
            centres.put(PersonRow.lower(centre.name()), centre.id());
            names.put(centre.id().value(), centre.name());
        });
        // A code counts more than another centre's name.
        known.forEach(centre -> centres.put(PersonRow.lower(centre.code().value()), centre.id()));
        knownRoles.forEach(role -> {
            roles.put(PersonRow.lower(role.name()), role.id());
            names.put(role.id().value(), role.name());
        });
    }

    boolean makes() {
        return make;
    }

    Optional<CentreId> centre(String text) {
        CentreId found = centres.get(PersonRow.lower(text));
        if (found != null || !make || text.length() > 120) {
            return Optional.ofNullable(found);
        }
        newCentres.putIfAbsent(PersonRow.lower(text), text);
        return Optional.of(new CentreId(invented("centre", text)));
    }

    Optional<RoleId> role(String text) {
        RoleId found = roles.get(PersonRow.lower(text));
        if (found != null || !make || text.length() > 60) {
            return Optional.ofNullable(found);
        }
        newRoles.putIfAbsent(PersonRow.lower(text), text);
        return Optional.of(new RoleId(invented("role", text)));
    }

    /** The same for the same name, as long as there is none in the database. */
    private UUID invented(String kind, String text) {
        UUID id = UUID.nameUUIDFromBytes((kind + " " + PersonRow.lower(text)).getBytes(StandardCharsets.UTF_8));
        names.put(id, text);
        return id;
    }

    String name(UUID id) {
        return names.getOrDefault(id, "?");
    }

    List<String> newCentres() {
        return List.copyOf(newCentres.values());
    }

    List<String> newRoles() {
        return List.copyOf(newRoles.values());
    }
}
