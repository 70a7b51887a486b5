/// Takes the demo's samples away, so that its house can be used for real.
@NullMarked
package org.goodword.demo.removing;

import org.jspecify.annotations.NullMarked;
