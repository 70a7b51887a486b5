@NullMarked
package org.goodword.routing.availability;

import org.jspecify.annotations.NullMarked;
