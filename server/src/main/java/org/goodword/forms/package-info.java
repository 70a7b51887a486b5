/// The web form of a brand: a page on which anybody may write to us, and its guard against machines.
///
/// Owns nothing. Opens tickets through the door of ticketing, on the channel `form`.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::web",
            "ledger",
            "files",
            "identity",
            "fields",
            "contacts",
            "ticketing"
        })
@NullMarked
package org.goodword.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
