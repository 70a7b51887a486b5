/// Making and changing fields.
@NullMarked
package org.goodword.fields.defining;

import org.jspecify.annotations.NullMarked;
