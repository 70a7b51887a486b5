@NullMarked
package org.goodword.filter.sentence;

import org.jspecify.annotations.NullMarked;
