/// Privacy: what is kept of a person is told to him, and erased with a receipt.
///
/// Owns erasures with their receipts, exports of what is kept of a contact, and rules for how long tickets are
/// kept. What is kept of people each module says itself, by `contacts::spi` `PersonalData`; which tickets have had
/// their time ticketing says. Announces `contact.erasure-begun`, `contact.erasure-done`, `contact.export-made`,
/// `contact.export-fetched` and `retention.*`. Nobody depends on it.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::work",
            "platform::web",
            "ledger",
            "files",
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
