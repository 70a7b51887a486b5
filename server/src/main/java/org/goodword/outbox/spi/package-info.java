/// What modules above contribute: who carries a kind of row, and who may stop it at the moment it is claimed.
@NamedInterface("spi")
@NullMarked
package org.goodword.outbox.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
