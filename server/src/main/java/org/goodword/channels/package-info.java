/// The ways in and out: configured accounts, and replies on their way to the customer.
///
/// Owns channel accounts. Reads deliveries from the outbox. Announces `channel.*`.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::web",
            "ledger",
            "files",
            "outbox",
            "outbox::spi",
            "identity",
            "identity::spi",
            "realtime::spi",
            "contacts",
            "ticketing",
            "ticketing::html"
        })
@NullMarked
package org.goodword.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
