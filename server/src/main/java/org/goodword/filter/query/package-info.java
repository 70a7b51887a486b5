@NullMarked
package org.goodword.filter.query;

import org.jspecify.annotations.NullMarked;
