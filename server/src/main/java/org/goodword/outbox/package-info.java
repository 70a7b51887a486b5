/// What leaves the house: rows written with the change that sends something, claimed by one node, carried once.
///
/// Owns the rows and their states. Announces `outbox.sent`, `outbox.failed`, `outbox.perhaps-sent`, `outbox.blocked`.
@ApplicationModule(allowedDependencies = {"platform", "platform::spi", "platform::work", "ledger", "files"})
@NullMarked
package org.goodword.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
