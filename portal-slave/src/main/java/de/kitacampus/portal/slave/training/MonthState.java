package de.kitacampus.portal.slave.training;

import java.time.LocalDate;

/** How duties stood at the end of a month, or stand on the day that is looked at. */
public record MonthState(LocalDate day, Counts counts) {}
