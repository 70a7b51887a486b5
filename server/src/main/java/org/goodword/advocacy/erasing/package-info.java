/// What good words tell of a person.
@NullMarked
package org.goodword.advocacy.erasing;

import org.jspecify.annotations.NullMarked;
