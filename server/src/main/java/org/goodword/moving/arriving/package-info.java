/// Brings a workspace in.
@NullMarked
package org.goodword.moving.arriving;

import org.jspecify.annotations.NullMarked;
