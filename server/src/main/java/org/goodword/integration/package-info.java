/// What other programs hear of what happens here: webhooks (Standard Webhooks), REST hooks, sentences in the channels
/// of
/// Slack and Teams. One way for all: the ledger is followed, what concerns an endpoint becomes a delivery, and
/// deliveries are tried until they arrive or are given up; those of one ticket one after another.
///
/// Owns endpoints and deliveries. Announces `webhook.*`. Reads tickets, agents and the ledger.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::web",
            "platform::work",
            "ledger",
            "identity",
            "identity::spi",
            "realtime::spi",
            "contacts",
            "ticketing"
        })
@NullMarked
package org.goodword.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
