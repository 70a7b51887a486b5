/// Replies on their way out.
@NullMarked
package org.goodword.channels.delivering;

import org.jspecify.annotations.NullMarked;
