/// Tells agents on their phones and browsers what concerns them, also while the app is closed: Web Push (RFC 8030),
/// encrypted for the one browser that asked (RFC 8291), by a key of this installation (RFC 8292).
///
/// Owns devices and what is on its way to them. Follows the ledger. Announces `agent.device-added`,
/// `agent.device-removed`. Reads agents and what they chose, tickets, contacts.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::web",
            "platform::work",
            "ledger",
            "identity",
            "contacts",
            "ticketing"
        })
@NullMarked
package org.goodword.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
