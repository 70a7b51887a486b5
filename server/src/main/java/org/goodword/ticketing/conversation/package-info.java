/// Messages of a ticket: what was said, by whom, to whom, with what attached.
@NullMarked
package org.goodword.ticketing.conversation;

import org.jspecify.annotations.NullMarked;
