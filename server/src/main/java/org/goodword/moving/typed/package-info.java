/// Commands of `bin/goodword`.
@NullMarked
package org.goodword.moving.typed;

import org.jspecify.annotations.NullMarked;
