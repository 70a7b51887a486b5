/// People outside, their addresses, and the organisations they belong to.
///
/// Owns contacts, identities and organisations. Announces `contact.*` and `organisation.*`.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::web",
            "ledger",
            "filter",
            "filter::spi",
            "identity",
            "identity::spi",
            "fields",
            "fields::spi",
            "realtime::spi",
            "search",
            "search::spi"
        })
@NullMarked
package org.goodword.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
