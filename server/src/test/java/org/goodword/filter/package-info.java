@NullMarked
package org.goodword.filter;

import org.jspecify.annotations.NullMarked;
