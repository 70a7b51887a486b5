/// A brand's portal: pages on which its customers see what they asked, answer, and ask anew. They are written on the
/// server, run no script, and let in who has proven that an address is his.
///
/// Owns how portals look, links into them, providers by which customers sign in, and sessions; tickets are seen through
/// `ticketing.CustomerTickets`.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::web",
            "ledger",
            "files",
            "openid",
            "outbox",
            "outbox::spi",
            "identity",
            "identity::spi",
            "fields",
            "contacts",
            "contacts::spi",
            "ticketing",
            "ticketing::spi",
            "mail"
        })
@NullMarked
package org.goodword.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
