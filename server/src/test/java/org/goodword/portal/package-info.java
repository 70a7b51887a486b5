@NullMarked
package org.goodword.portal;

import org.jspecify.annotations.NullMarked;
