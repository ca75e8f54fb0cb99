package de.kitacampus.portal.slave.staff;

import java.util.List;
import java.util.Optional;

/** Centres and job roles as the carrier's administrator keeps them; nobody else changes them. */
public interface HouseAdministration {

    /** Longest name of a centre, as stored. */
    int MAX_CENTRE_NAME = 120;
    /** Longest name of a job role, as stored. */
    int MAX_ROLE_NAME = 60;

    List<CentreRow> centres();

    List<RoleRow> roles();

    /** Adds a centre, or changes it when an id is given. */
    Outcome saveCentre(Optional<CentreId> id, String code, String name);

    /**
     * Changes a centre.
     *
     * @param version of the centre that was read; another one means that somebody else was faster
     */
    Outcome changeCentre(CentreId id, int version, String code, String name);

    /** Refused while people belong to it. */
    Outcome removeCentre(CentreId id);

    /** Adds a job role at the end, or renames it when an id is given. */
    Outcome saveRole(Optional<RoleId> id, String name);

    /**
     * Renames a job role.
     *
     * @param version of the role that was read; another one means that somebody else was faster
     */
    Outcome changeRole(RoleId id, int version, String name);

    /** Refused while people have it. */
    Outcome removeRole(RoleId id);

    /** One place up or down in the carrier's order. */
    void moveRole(RoleId id, int places);

    /** A centre and how many active people belong to it. */
    record CentreRow(Centre centre, long people, int version) {}

    /** A job role and how many active people have it. */
    record RoleRow(JobRole role, long people, int version) {}

    /** What became of a change. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        record CodeInvalid() implements Outcome {}

        record CodeTaken() implements Outcome {}

        record NameInvalid() implements Outcome {}

        record NameTaken() implements Outcome {}

        record InUse(long people) implements Outcome {}

        /** Nothing was saved. */
        record ChangedMeanwhile() implements Outcome {}
    }
}
