/// Privacy: what is kept of a person is told to him and erased, with a receipt; and what nobody needs any more goes by
/// rules.
///
/// Owns erasures with their receipts, exports of what is kept of a contact, and retention rules with their runs. What
/// is kept of people each module says itself, by `contacts::spi` `PersonalData`. Announces `contact.erasure-begun`,
/// `contact.erasure-done`, `contact.export-made`, `contact.export-fetched` and `retention.*`. Nobody depends on it.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::work",
            "platform::web",
            "ledger",
            "files",
            "filter",
            "outbox",
            "identity",
            "identity::spi",
            "contacts",
            "contacts::spi",
            "ticketing"
        })
@NullMarked
package org.goodword.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
