/// Who is there, and who gets which live work: offered to one agent after another, never more than she can carry.
///
/// Owns availabilities, live work and offers, absences, and how teams give out tickets; knows tickets, not channels.
/// Announces `agent.availability-changed`, `chat.transferred` and, to one agent, `chat.offered`, `chat.offer-ended`,
/// `chat.handed-over`, `chat.unanswered`.
/// Hears of replies and changed assignments in the transaction of ticketing.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::work",
            "platform::web",
            "calendars",
            "ledger",
            "identity",
            "identity::spi",
            "realtime",
            "ticketing",
            "ticketing::spi"
        })
@NullMarked
package org.goodword.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
