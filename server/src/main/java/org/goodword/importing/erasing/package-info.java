/// What is remembered of imports goes with who is erased; that it may not come again stays.
@NullMarked
package org.goodword.importing.erasing;

import org.jspecify.annotations.NullMarked;
