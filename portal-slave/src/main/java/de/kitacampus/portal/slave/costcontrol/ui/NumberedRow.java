package de.kitacampus.portal.slave.costcontrol.ui;

import de.kitacampus.portal.slave.costcontrol.CostRow;

/** A line with its place in the present order, beginning with 1. */
record NumberedRow(long number, CostRow row) {}
