@NullMarked
package org.goodword.ticketing.searching;

import org.jspecify.annotations.NullMarked;
