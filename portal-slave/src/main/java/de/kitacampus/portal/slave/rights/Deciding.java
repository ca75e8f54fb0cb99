package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.slave.rights.RightsItems.State;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.RoleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of who may use what, in the order in which they are asked: the first that has an answer decides. */
final class Deciding {

    private static final List<Function<Situation, Optional<RightDecision>>> RULES = List.of(
            Deciding::whoCannotSignInMayNothing,
            Deciding::whatIsNotOfferedIsForNobody,
            Deciding::aSuspendedPortalHasNoCourses,
            Deciding::anExceptionComesBeforeRoles,
            Deciding::withoutRoleThereIsNoRight,
            Deciding::oneOfSeveralRolesIsEnough);

    private Deciding() {}

    /**
     * What a decision is made from.
     *
     * @param active whether the person can sign in
     * @param left her last day of work if it has passed
     * @param roles her job roles
     * @param state of the item
     * @param suspended whether the portal is
     * @param exception that counts today, or null
     * @param granted which job roles have the right, and since when if that is known
     */
    record Situation(
            boolean active,
            @Nullable LocalDate left,
            List<JobRole> roles,
            ItemKind kind,
            State state,
            boolean suspended,
            @Nullable PersonalRight exception,
            Map<RoleId, Optional<Instant>> granted) {}

    static RightDecision decide(Situation situation) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(situation).stream())
                .findFirst()
                .orElseGet(() -> new RightDecision.RolesWithout(situation.roles()));
    }

    private static Optional<RightDecision> whoCannotSignInMayNothing(Situation situation) {
        return when(!situation.active(), new RightDecision.Inactive(situation.left()));
    }

    private static Optional<RightDecision> whatIsNotOfferedIsForNobody(Situation situation) {
        return when(
                situation.state() != State.OFFERED, new RightDecision.NotOffered(situation.kind(), situation.state()));
    }

    private static Optional<RightDecision> aSuspendedPortalHasNoCourses(Situation situation) {
        return when(situation.suspended() && situation.kind() == ItemKind.COURSE, new RightDecision.Suspended());
    }

    private static Optional<RightDecision> anExceptionComesBeforeRoles(Situation situation) {
        return Optional.ofNullable(situation.exception())
                .map(exception -> exception.allowed()
                        ? new RightDecision.ByException(exception)
                        : new RightDecision.Excepted(exception));
    }

    private static Optional<RightDecision> withoutRoleThereIsNoRight(Situation situation) {
        return when(situation.roles().isEmpty(), new RightDecision.WithoutRole());
    }

    private static Optional<RightDecision> oneOfSeveralRolesIsEnough(Situation situation) {
        return situation.roles().stream()
                .flatMap(role -> Stream.ofNullable(situation.granted().get(role.id()))
                        .map(since -> new RightDecision.ByRole(role, since.orElse(null))))
                .map(RightDecision.class::cast)
                .findFirst();
    }

    private static Optional<RightDecision> when(boolean applies, RightDecision decision) {
        return applies ? Optional.of(decision) : Optional.empty();
    }
}
