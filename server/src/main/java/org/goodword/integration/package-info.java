/// What other programs hear of what happens here: webhooks (Standard Webhooks), REST hooks, sentences
/// in the channels of Slack and Teams. One way for all: the ledger is followed, what concerns an
/// endpoint becomes a delivery, and deliveries are tried until they arrive or are given up; those of
/// one ticket one after another.
///
/// Owns endpoints, deliveries, and warnings by mail of endpoints that were switched off. Announces
/// `webhook.*`. Reads tickets, agents and the ledger.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::web",
            "platform::work",
            "ledger",
            "outbox",
            "outbox::spi",
            "identity",
            "identity::spi",
            "realtime::spi",
            "contacts",
            "ticketing",
            "mail"
        })
@NullMarked
package org.goodword.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
