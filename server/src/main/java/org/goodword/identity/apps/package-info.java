/// Programs of others that agents let act for them: OAuth 2.0 (RFC 6749, 7636, 7009, 8414, 9207, 9700). What such a
/// program reaches is the intersection of what it was allowed and what its agent may.
@NullMarked
package org.goodword.identity.apps;

import org.jspecify.annotations.NullMarked;
