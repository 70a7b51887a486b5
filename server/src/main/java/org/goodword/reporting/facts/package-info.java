/// What is known of each ticket, worked out anew whenever the ledger tells of it.
@NullMarked
package org.goodword.reporting.facts;

import org.jspecify.annotations.NullMarked;
