package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.signing.PublicKey;
import java.util.List;

/**
 * The master's keys as the back office sees them.
 *
 * @param current signs
 * @param next signs after the next rotation; portals know it already
 * @param former prove what was signed before, the last one to retire first
 * @param behind enrolled portals that have not called since the last rotation and so do not know the next key yet
 */
public record KeyOverview(PublicKey current, PublicKey next, List<FormerKey> former, List<Portal> behind) {}
