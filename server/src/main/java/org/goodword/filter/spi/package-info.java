/// How a module contributes the fields of its subject to the filter.
@NamedInterface("spi")
@NullMarked
package org.goodword.filter.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
