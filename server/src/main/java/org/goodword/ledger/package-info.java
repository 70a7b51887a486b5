/// The only durable event log: who did what to which subject, in which order, caused by what.
///
/// Owns the ledger and its readers' cursors. Announces every event to synchronous listeners of the same transaction.
@ApplicationModule(allowedDependencies = {"platform", "platform::spi"})
@NullMarked
package org.goodword.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
