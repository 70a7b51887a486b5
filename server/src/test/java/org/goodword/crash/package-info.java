/// Kills the real server, and its database, under load: what it acknowledged must be there once, what it sent must have
/// arrived once. The senders' and the sink's logs decide, not our tables.
@NullMarked
package org.goodword.crash;

import org.jspecify.annotations.NullMarked;
