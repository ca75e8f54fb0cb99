package de.kitacampus.portal.master.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money that came for an invoice, or went back.
 *
 * @param id the entry
 * @param paidOn when
 * @param amount negative for what went back or was taken back
 * @param note may be empty
 * @param by who entered it
 * @param takenBack whether this entry was taken back, or takes one back
 */
public record Payment(UUID id, LocalDate paidOn, BigDecimal amount, String note, String by, boolean takenBack) {}
