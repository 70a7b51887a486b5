@NullMarked
package org.goodword.routing.assigning;

import org.jspecify.annotations.NullMarked;
