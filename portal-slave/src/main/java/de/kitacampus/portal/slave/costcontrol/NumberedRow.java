package de.kitacampus.portal.slave.costcontrol;

/** A line with its place in the present order, beginning with 1. */
public record NumberedRow(long number, CostRow row) {}
