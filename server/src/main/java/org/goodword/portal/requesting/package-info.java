@NullMarked
package org.goodword.portal.requesting;

import org.jspecify.annotations.NullMarked;
