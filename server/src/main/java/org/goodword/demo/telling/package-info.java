/// Tells the story of the demo: what happened in its house over the last weeks, step by step through the doors.
@NullMarked
package org.goodword.demo.telling;

import org.jspecify.annotations.NullMarked;
