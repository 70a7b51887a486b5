@NullMarked
package org.goodword.filter.text;

import org.jspecify.annotations.NullMarked;
