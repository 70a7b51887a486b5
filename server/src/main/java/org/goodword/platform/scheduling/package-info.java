/// Timers on the same PostgreSQL, by db-scheduler: each fires on one node.
@NullMarked
package org.goodword.platform.scheduling;

import org.jspecify.annotations.NullMarked;
