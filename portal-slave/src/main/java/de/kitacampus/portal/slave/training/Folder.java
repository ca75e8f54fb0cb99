package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.staff.Centre;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The evidence folder (Nachweismappe) of a centre: by what was known at a moment, who had to do what, did it, was late, under which wording.
 *
 * @param carrier name of the carrier
 * @param centre the centre
 * @param moment the day and what was known
 * @param sections a section for each rule that asked something of somebody there, by name
 */
record Folder(String carrier, Centre centre, Moment moment, List<Section> sections) {

    Folder {
        sections = List.copyOf(sections);
    }

    int lines() {
        return sections.stream().mapToInt(section -> section.lines().size()).sum();
    }

    /**
     * @param version the version in force on the day
     * @param wordings all versions that a training of this section was done under, by their numbers
     * @param counts how many people stand where
     * @param lines the people, by name
     */
    record Section(RuleVersion version, Map<Integer, RuleVersion> wordings, Counts counts, List<Line> lines) {}

    /**
     * @param duty the duty
     * @param name last name first, or null when the person was erased
     * @param roles the person's job roles
     * @param done what was done, the latest first
     */
    record Line(Duty duty, @Nullable String name, String roles, List<Done> done) {}

    /**
     * @param cycle the training
     * @param evidence number of the certificate or who issued a proof from elsewhere; empty while there is neither
     */
    record Done(Cycle cycle, String evidence) {

        LocalDate day() {
            return cycle.proof().performedOn();
        }
    }
}
