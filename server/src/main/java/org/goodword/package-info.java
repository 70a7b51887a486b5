@NullMarked
package org.goodword;

import org.jspecify.annotations.NullMarked;
