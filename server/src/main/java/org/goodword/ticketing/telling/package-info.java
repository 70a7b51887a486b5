/// How tickets went, for who counts and measures them.
@NullMarked
package org.goodword.ticketing.telling;

import org.jspecify.annotations.NullMarked;
