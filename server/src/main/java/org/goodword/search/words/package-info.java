@NullMarked
package org.goodword.search.words;

import org.jspecify.annotations.NullMarked;
