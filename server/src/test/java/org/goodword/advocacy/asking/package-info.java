@NullMarked
package org.goodword.advocacy.asking;

import org.jspecify.annotations.NullMarked;
