/// Live work on its way to an agent: offers, taking, handing over.
@NullMarked
package org.goodword.routing.offering;

import org.jspecify.annotations.NullMarked;
