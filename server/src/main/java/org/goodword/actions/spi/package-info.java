/// What a module contributes to the catalogue.
@NamedInterface("spi")
@NullMarked
package org.goodword.actions.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
