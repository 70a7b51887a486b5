@NullMarked
package org.goodword.routing.offering;

import org.jspecify.annotations.NullMarked;
