@NullMarked
package org.goodword.portal.keeping;

import org.jspecify.annotations.NullMarked;
