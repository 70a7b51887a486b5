/// Follows the ledger, and makes deliveries of what endpoints ask for.
@NullMarked
package org.goodword.integration.feeding;

import org.jspecify.annotations.NullMarked;
