/// What a channel contributes.
@NamedInterface("spi")
@NullMarked
package org.goodword.channels.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
