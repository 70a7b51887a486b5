/// Privacy: what is kept of a person is told to him, and erased with a receipt.
///
/// Owns erasures with their receipts, and exports of what is kept of a contact. What is kept of people each module says
/// itself, by `contacts::spi` `PersonalData`. Announces `contact.erasure-begun`, `contact.erasure-done`,
/// `contact.export-made` and `contact.export-fetched`. Nobody depends on it.
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
            "contacts::spi"
        })
@NullMarked
package org.goodword.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
