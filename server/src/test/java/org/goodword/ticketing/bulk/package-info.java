@NullMarked
package org.goodword.ticketing.bulk;

import org.jspecify.annotations.NullMarked;
