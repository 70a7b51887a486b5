/// A small workspace to look at: `bin/run --demo`. Everything goes through doors; nothing depends on this module.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "identity",
            "identity::setup",
            "contacts",
            "ticketing",
            "ticketing::html",
            "channels",
            "channels::accounts"
        })
@NullMarked
package org.goodword.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
