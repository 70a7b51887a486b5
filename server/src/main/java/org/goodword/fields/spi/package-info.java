/// What fields may refer to, and who keeps values: contributed by the modules of the subjects.
@NamedInterface("spi")
@NullMarked
package org.goodword.fields.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
