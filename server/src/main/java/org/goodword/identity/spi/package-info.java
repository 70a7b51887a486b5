/// What other modules contribute: the permissions they check, the fields that roles can limit, work to hand over.
@NamedInterface("spi")
@NullMarked
package org.goodword.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
