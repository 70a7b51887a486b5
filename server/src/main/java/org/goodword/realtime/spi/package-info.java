/// What modules contribute: who may see their subjects.
@NamedInterface("spi")
@NullMarked
package org.goodword.realtime.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
