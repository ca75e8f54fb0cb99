package de.kitacampus.portal.slave.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a fresh portal the four usual job roles; the carrier renames them as it likes. */
@Component
@Order(10)
class DefaultRoles implements ApplicationRunner {

    static final List<String> NAMES = List.of("Leitung", "Küchenpersonal", "Fachkräfte", "Hilfskräfte");

    private final RoleEntries roles;

    DefaultRoles(RoleEntries roles) {
        this.roles = roles;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (roles.count() == 0) {
            for (int place = 0; place < NAMES.size(); place++) {
                roles.save(new RoleEntry(UuidCreator.getTimeOrderedEpoch(), NAMES.get(place), place + 1));
            }
        }
    }
}
