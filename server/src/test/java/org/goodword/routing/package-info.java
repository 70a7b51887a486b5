@NullMarked
package org.goodword.routing;

import org.jspecify.annotations.NullMarked;
