/// Who may be one and the same: suggested with the reason, never decided.
@NullMarked
package org.goodword.contacts.likeness;

import org.jspecify.annotations.NullMarked;
