package de.kitacampus.portal.slave.training;

import java.util.List;

/**
 * @param duty the duty
 * @param cycles what was done, the first one first
 * @param gaps the times without a valid proof
 */
public record DutyDetails(Duty duty, List<Cycle> cycles, List<Gap> gaps) {}
