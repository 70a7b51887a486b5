/// When the house is open.
@NullMarked
package org.goodword.identity.hours;

import org.jspecify.annotations.NullMarked;
