/// What other modules contribute: the permissions they check.
@NamedInterface("spi")
@NullMarked
package org.goodword.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
