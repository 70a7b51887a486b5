@NullMarked
package org.goodword.filter.memory;

import org.jspecify.annotations.NullMarked;
