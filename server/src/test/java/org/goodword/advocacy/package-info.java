@NullMarked
package org.goodword.advocacy;

import org.jspecify.annotations.NullMarked;
