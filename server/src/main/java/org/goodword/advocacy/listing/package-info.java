/// What was asked and agreed.
@NullMarked
package org.goodword.advocacy.listing;

import org.jspecify.annotations.NullMarked;
