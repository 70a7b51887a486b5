/// Set-up on first start: the workspace, its first brand and its administrator.
@NullMarked
package org.goodword.identity.setup;

import org.jspecify.annotations.NullMarked;
