package de.kitacampus.portal.slave.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.slave.demo.DemoSettings;
import de.kitacampus.portal.slave.demo.DemoStep;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.Accounts.NewAccount;
import de.kitacampus.portal.slave.security.PortalRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented centres and people; everybody can sign in with the demo password. */
@Component
@Profile("demo")
class DemoStaff implements DemoStep {

    private final DemoSettings settings;
    private final CentreEntries centres;
    private final RoleEntries roles;
    private final StaffMembers members;
    private final Accounts accounts;
    private final Today today;

    DemoStaff(
            DemoSettings settings,
            CentreEntries centres,
            RoleEntries roles,
            StaffMembers members,
            Accounts accounts,
            Today today) {
        this.today = today;
        this.settings = settings;
        this.centres = centres;
        this.roles = roles;
        this.members = members;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    @Transactional
    public void seed() {
        List<CentreId> houses = makeCentres();
        DemoPeople people = new DemoPeople(new Random(settings.seed()), houses, roleIds());
        List<DemoPeople.Invented> invented = people.invent(settings.staff());
        List<UUID> accountIds = accounts.createAll(
                invented.stream()
                        .map(one -> new NewAccount(one.userName(), StaffAccounts.roles(one.portalRole())))
                        .toList(),
                settings.password());
        List<StaffMember> made = new ArrayList<>();
        for (int place = 0; place < invented.size(); place++) {
            StaffMember member = new StaffMember(
                    UuidCreator.getTimeOrderedEpoch(), invented.get(place).details(), today.get());
            member.signsInWith(accountIds.get(place));
            made.add(member);
        }
        members.saveAll(made);
        if (!accounts.hasCarrierAdmin()) {
            accounts.createAll(
                    List.of(new NewAccount("admin", Set.of(PortalRole.CARRIER_ADMIN, PortalRole.STAFF))),
                    settings.password());
        }
    }

    private List<CentreId> makeCentres() {
        List<CentreId> made = new ArrayList<>();
        for (int place = 0; place < settings.centres(); place++) {
            CentreEntry centre = new CentreEntry(
                    UuidCreator.getTimeOrderedEpoch(),
                    new CentreCode("KITA-%02d".formatted(place + 1)),
                    DemoPeople.centreName(place));
            centres.save(centre);
            made.add(centre.centre().id());
        }
        return made;
    }

    private Map<String, RoleId> roleIds() {
        Map<String, RoleId> byName = new HashMap<>();
        roles.findAll()
                .forEach(entry -> byName.put(entry.role().name(), entry.role().id()));
        return byName;
    }
}
