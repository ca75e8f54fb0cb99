package de.kitacampus.portal.slave.rights.ui;

import de.kitacampus.portal.slave.rights.PersonalRight;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in one sentence why somebody may or may not. */
record DecisionTexts(RightsTexts texts) {

    /**
     * @param label number and title of what it is about
     */
    String sentence(Person person, String label, RightDecision decision) {
        return switch (decision) {
            case RightDecision.ByRole(JobRole role, Instant since) ->
                since == null
                        ? why("role", person.name(), label, at(person, role))
                        : why(
                                "role-since",
                                person.name(),
                                label,
                                at(person, role),
                                texts.formats().date(since));
            case RightDecision.ByException(PersonalRight exception) -> exception("allowed", person, label, exception);
            case RightDecision.Excepted(PersonalRight exception) -> exception("forbidden", person, label, exception);
            case RightDecision.Inactive(LocalDate left) ->
                left == null
                        ? why("inactive", person.name())
                        : why("left", person.name(), texts.formats().date(left));
            case RightDecision.NotOffered(var kind, var state) -> why("not-offered." + kind + "." + state, label);
            case RightDecision.Suspended() -> why("suspended");
            case RightDecision.WithoutRole() -> why("no-role", person.name());
            case RightDecision.RolesWithout(List<JobRole> roles) ->
                why("roles-without", person.name(), label, names(roles), roles.size());
        };
    }

    private String exception(String key, Person person, String label, PersonalRight exception) {
        return why(
                key,
                person.name(),
                label,
                texts.formats().date(exception.from()),
                texts.formats().date(exception.until()),
                Objects.requireNonNullElse(exception.reason(), "–"));
    }

    /** The role, and where the person has it. */
    private String at(Person person, JobRole role) {
        String centres = person.centres().stream().map(Centre::name).collect(Collectors.joining(", "));
        return centres.isEmpty() ? why("plain-role", role.name()) : why("role-at", role.name(), centres);
    }

    private static String names(List<JobRole> roles) {
        return roles.stream().map(JobRole::name).collect(Collectors.joining(", "));
    }

    private String why(String key, Object... parameters) {
        return texts.text("why." + key, parameters);
    }
}
