/// How it stands at this moment, to be read from across the room.
@NullMarked
package org.goodword.reporting.wall;

import org.jspecify.annotations.NullMarked;
