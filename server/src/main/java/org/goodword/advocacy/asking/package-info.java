/// Asking a contact whether a sentence may be quoted, and what speaks against it.
@NullMarked
package org.goodword.advocacy.asking;

import org.jspecify.annotations.NullMarked;
