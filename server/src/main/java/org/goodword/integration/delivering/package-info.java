/// Takes deliveries to their endpoints: in order, again and again, until they arrive or are given up.
@NullMarked
package org.goodword.integration.delivering;

import org.jspecify.annotations.NullMarked;
