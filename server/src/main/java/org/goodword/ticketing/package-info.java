/// Tickets: one piece of work for a requester, with one conversation.
///
/// Owns tickets, messages, participants, statuses, types, tags, views, drafts, read marks, canned replies. Announces
/// `ticket.*`, `message.*`, `view.changed`, `canned-reply.changed` and, to one agent, `inbox.*`.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::web",
            "platform::work",
            "ledger",
            "files",
            "filter",
            "filter::spi",
            "outbox",
            "identity",
            "identity::spi",
            "fields",
            "fields::spi",
            "actions",
            "actions::spi",
            "realtime::spi",
            "search",
            "search::spi",
            "contacts",
            "contacts::spi"
        })
@NullMarked
package org.goodword.ticketing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
