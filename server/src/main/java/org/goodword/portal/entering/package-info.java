@NullMarked
package org.goodword.portal.entering;

import org.jspecify.annotations.NullMarked;
