/// Streams: each follows the ledger of its workspace from where its client is.
@NullMarked
package org.goodword.realtime.streaming;

import org.jspecify.annotations.NullMarked;
