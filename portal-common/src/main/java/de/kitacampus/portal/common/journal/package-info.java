/** The usage journal: events, the hash chain over them, batches and receipts, and the verifier that either side or an auditor can run. */
@NullMarked
package de.kitacampus.portal.common.journal;

import org.jspecify.annotations.NullMarked;
