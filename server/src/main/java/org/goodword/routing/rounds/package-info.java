/// When a workspace looks again at who could do what.
@NullMarked
package org.goodword.routing.rounds;

import org.jspecify.annotations.NullMarked;
