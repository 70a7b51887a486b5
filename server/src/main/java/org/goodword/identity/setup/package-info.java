/// Set-up on first start: the workspace, its first brand and its administrator; and what the
/// console may do about people.
@NamedInterface("setup")
@NullMarked
package org.goodword.identity.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
