/// Blanks details of the ledger that are too old.
@NullMarked
package org.goodword.ledger.retention;

import org.jspecify.annotations.NullMarked;
