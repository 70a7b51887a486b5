@NullMarked
package org.goodword.search;

import org.jspecify.annotations.NullMarked;
