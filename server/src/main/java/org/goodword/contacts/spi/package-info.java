/// What other modules know and keep of contacts and organisations: what happened with them, and what goes along when
/// two become one.
@NamedInterface("spi")
@NullMarked
package org.goodword.contacts.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
