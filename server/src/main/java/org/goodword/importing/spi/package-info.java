/// What can be moved in from, and what is found there.
@NamedInterface("spi")
@NullMarked
package org.goodword.importing.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
