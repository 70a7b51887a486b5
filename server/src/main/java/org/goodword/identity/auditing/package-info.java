/// Looking through the ledger.
@NullMarked
package org.goodword.identity.auditing;

import org.jspecify.annotations.NullMarked;
