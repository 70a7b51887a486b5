/// Who is online: what agents chose, and whose screens are open.
@NullMarked
package org.goodword.routing.availability;

import org.jspecify.annotations.NullMarked;
