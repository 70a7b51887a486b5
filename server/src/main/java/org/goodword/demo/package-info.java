/// A house to look at: `bin/run --demo`. Its people and what happened to them are data (`resources/demo`), told through
/// the doors; its outside world is a mail server, a shop and customers who answer. Nothing depends on this module.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "ledger",
            "files",
            "identity",
            "identity::setup",
            "actions",
            "contacts",
            "ticketing",
            "ticketing::html",
            "channels",
            "channels::accounts",
            "mail",
            "chat",
            "portal::keeping"
        })
@NullMarked
package org.goodword.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
