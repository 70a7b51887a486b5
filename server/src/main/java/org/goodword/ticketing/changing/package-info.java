/// Changes of a ticket, and the actions that make them.
@NullMarked
package org.goodword.ticketing.changing;

import org.jspecify.annotations.NullMarked;
