/// The `infra` schema: finds the workspace before one is known.
@NullMarked
package org.goodword.platform.infra;

import org.jspecify.annotations.NullMarked;
