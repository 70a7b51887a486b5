/// Takes away what a run made.
@NullMarked
package org.goodword.importing.undoing;

import org.jspecify.annotations.NullMarked;
