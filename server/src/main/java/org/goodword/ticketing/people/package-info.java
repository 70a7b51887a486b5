/// What tickets are to the people they are for: a part of their timeline, and theirs when two become one.
@NullMarked
package org.goodword.ticketing.people;

import org.jspecify.annotations.NullMarked;
