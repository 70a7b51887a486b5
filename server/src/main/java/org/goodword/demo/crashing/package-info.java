/// Kills the server on purpose, and starts it again.
@NullMarked
package org.goodword.demo.crashing;

import org.jspecify.annotations.NullMarked;
