/// Covers the ledger with checkpoints piece by piece, and finds what was changed behind our back.
@NullMarked
package org.goodword.ledger.checking;

import org.jspecify.annotations.NullMarked;
