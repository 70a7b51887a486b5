/// One catalogue of what can be done to a subject: the palette of macros, triggers, bulk changes,
/// the command palette, REST and AI agents. Owns no data; modules above contribute.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::web",
            "ledger",
            "filter",
            "identity",
            "identity::spi"
        })
@NullMarked
package org.goodword.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
