/// Canned replies: what is often said, written once.
@NullMarked
package org.goodword.ticketing.canned;

import org.jspecify.annotations.NullMarked;
