/// How portals look, whom they let in, and where they are.
@NamedInterface("keeping")
@NullMarked
package org.goodword.portal.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
