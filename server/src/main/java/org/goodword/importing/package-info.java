/// Moving in: mails of years, contacts, and the tickets of other help desks, with the dates and authors they had.
///
/// Owns runs, what was odd about them, and what of ours stands for what of theirs. Nothing of what is brought over
/// leaves the house. Announces `import.*`; what is made is announced by its owners. Sources are beans of `spi`.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::work",
            "platform::web",
            "ledger",
            "files",
            "identity",
            "identity::spi",
            "fields",
            "contacts",
            "contacts::spi",
            "ticketing",
            "ticketing::html",
            "mail",
            "mail::reading"
        })
@NullMarked
package org.goodword.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
