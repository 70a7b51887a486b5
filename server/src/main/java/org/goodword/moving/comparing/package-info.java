/// Whether a workspace is as a file says.
@NullMarked
package org.goodword.moving.comparing;

import org.jspecify.annotations.NullMarked;
