/// Tells open screens what happens: the ledger over a WebSocket, only what each caller may see, without a gap after any
/// interruption; and who looks at a ticket or types. Owns no table: positions are in memory and with the clients.
///
/// Reads the ledger. Modules above say through `realtime.spi` who sees which of their subjects.
@ApplicationModule(allowedDependencies = {"platform", "platform::spi", "platform::web", "ledger", "identity"})
@NullMarked
package org.goodword.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
