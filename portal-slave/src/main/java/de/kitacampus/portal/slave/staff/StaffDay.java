package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.PortalRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes of what is planned what counts today: who has left, whose centres and roles begin or end, who acts for whom. It looks at the
 * day alone and not at what happened before, so that after a week of downtime one run is enough and a second one changes nothing.
 */
@Service
@Transactional
class StaffDay {

    private static final Logger LOG = LoggerFactory.getLogger(StaffDay.class);

    private final StaffMembers members;
    private final DeputyEntries deputies;
    private final Accounts accounts;
    private final Today today;
    private final Clock clock;

    StaffDay(StaffMembers members, DeputyEntries deputies, Accounts accounts, Today today, Clock clock) {
        this.members = members;
        this.deputies = deputies;
        this.accounts = accounts;
        this.today = today;
        this.clock = clock;
    }

    void run() {
        LocalDate day = today.get();
        members.withDates().forEach(member -> member.live(day));
        members.activeUntilBefore(day).forEach(this::leave);
        members.flush();
        settleDeputies();
    }

    /** The account of a person whose last day is over ends; the last administrator's stays, or nobody could let others in. */
    void leave(StaffMember member) {
        UUID account = member.accountId();
        if (account != null && accounts.isLastCarrierAdmin(account)) {
            LOG.warn("the last administrator has left; the account stays open");
            return;
        }
        member.deactivate(clock.instant());
        if (account != null) {
            accounts.lock(account);
        }
    }

    /** Gives today's deputies the centres of those they act for, and takes them from all others. */
    void settleDeputies() {
        Map<UUID, Set<UUID>> wanted = wanted();
        Set<UUID> touched = new HashSet<>(wanted.keySet());
        members.acting().forEach(member -> touched.add(member.getId()));
        members.findAllById(touched).forEach(member -> settle(member, wanted.getOrDefault(member.getId(), Set.of())));
    }

    private Map<UUID, Set<UUID>> wanted() {
        Map<UUID, Set<UUID>> wanted = new HashMap<>();
        List<DeputyEntry> now = deputies.on(today.get());
        Map<UUID, StaffMember> heads = new HashMap<>();
        members.findAllById(now.stream().map(DeputyEntry::headId).toList())
                .forEach(head -> heads.put(head.getId(), head));
        for (DeputyEntry entry : now) {
            StaffMember head = heads.get(entry.headId());
            if (head != null) {
                wanted.computeIfAbsent(entry.deputyId(), id -> new HashSet<>()).addAll(head.headships());
            }
        }
        return wanted;
    }

    private void settle(StaffMember member, Set<UUID> centres) {
        member.standIn(member.isActive() ? centres : Set.of());
        UUID account = member.accountId();
        if (account != null) {
            accounts.find(account).ifPresent(known -> settle(member, known));
        }
    }

    private void settle(StaffMember member, AccountSummary account) {
        Set<PortalRole> roles = EnumSet.copyOf(account.roles());
        if (member.leading().isEmpty()) {
            roles.remove(PortalRole.CENTRE_HEAD);
        } else if (!member.acting().isEmpty()) {
            roles.add(PortalRole.CENTRE_HEAD);
        }
        accounts.changeRoles(account.id(), roles);
    }
}
