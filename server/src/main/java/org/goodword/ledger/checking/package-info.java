/// Checkpoints the ledger piece by piece, finds what was changed behind our back, and blanks details that are too old.
@NullMarked
package org.goodword.ledger.checking;

import org.jspecify.annotations.NullMarked;
