/// What nobody needs any more goes by rules.
@NullMarked
package org.goodword.privacy.retaining;

import org.jspecify.annotations.NullMarked;
