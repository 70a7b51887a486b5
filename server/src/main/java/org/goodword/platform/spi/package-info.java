/// What modules contribute to running the installation: commands for `bin/goodword`, checks for its `doctor`.
@NamedInterface("spi")
@NullMarked
package org.goodword.platform.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
