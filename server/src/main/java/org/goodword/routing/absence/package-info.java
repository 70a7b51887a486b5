/// Who is out of office, and what becomes of her tickets meanwhile.
@NullMarked
package org.goodword.routing.absence;

import org.jspecify.annotations.NullMarked;
