/// How a module makes its subjects findable.
@NamedInterface("spi")
@NullMarked
package org.goodword.search.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
