/// What was said is made unreadable: parts of it by an agent, all that a person said when he is erased.
@NullMarked
package org.goodword.ticketing.redacting;

import org.jspecify.annotations.NullMarked;
