/// From what a source tells to rows of ours, or to their counts.
@NullMarked
package org.goodword.importing.filing;

import org.jspecify.annotations.NullMarked;
