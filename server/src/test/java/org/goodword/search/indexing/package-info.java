@NullMarked
package org.goodword.search.indexing;

import org.jspecify.annotations.NullMarked;
