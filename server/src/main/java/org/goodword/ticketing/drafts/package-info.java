/// What an agent began to write, one for each ticket and agent, on every device of hers.
@NullMarked
package org.goodword.ticketing.drafts;

import org.jspecify.annotations.NullMarked;
