/// The good word: a customer's sentence is quoted when he says yes, under the name he chose, until he takes it
/// back; and he is asked only when it is no bad moment.
///
/// Owns asks and consents; contacts keeps who gave a good word and who is never to be asked. Announces `ask.*` with the
/// ticket as subject and, to the agent who asked, `inbox.ask-answered` and `inbox.ask-not-sent`. Guards the outbox.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::web",
            "ledger",
            "files",
            "outbox",
            "outbox::spi",
            "identity",
            "identity::spi",
            "actions",
            "actions::spi",
            "contacts",
            "contacts::spi",
            "ticketing",
            "ticketing::spi",
            "mail"
        })
@NullMarked
package org.goodword.advocacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
