/// Follows the ledger, and finds out whom an event concerns.
@NullMarked
package org.goodword.notify.concerning;

import org.jspecify.annotations.NullMarked;
