/// Messages between nodes by PostgreSQL's NOTIFY, on connections of their own: inside a business transaction it would
/// let only one commit at a time.
@NullMarked
package org.goodword.platform.fanout;

import org.jspecify.annotations.NullMarked;
