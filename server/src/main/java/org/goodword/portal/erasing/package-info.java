@NullMarked
package org.goodword.portal.erasing;

import org.jspecify.annotations.NullMarked;
