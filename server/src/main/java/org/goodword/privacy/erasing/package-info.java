/// Erases a contact from all that keeps something of him, piece by piece, and keeps the receipt.
@NullMarked
package org.goodword.privacy.erasing;

import org.jspecify.annotations.NullMarked;
