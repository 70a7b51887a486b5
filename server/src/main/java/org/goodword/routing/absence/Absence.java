package org.goodword.routing.absence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;

/// A time in which an agent is out of office: she is given no new tickets.
///
/// @param standIn who has her tickets meanwhile; absent: they go back to their team
public record Absence(
        UUID id, AgentId agent, Instant from, Instant until, OpenTickets tickets, Optional<AgentId> standIn) {

    /// What becomes of the tickets she has.
    public enum OpenTickets {
        /// They wait for her.
        STAY("stay"),
        /// Each goes when its customer writes.
        ON_ANSWER("on-answer"),
        /// Those that are new or open go as soon as she does; others when their customers write.
        AT_ONCE("at-once");

        private final String code;

        OpenTickets(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<OpenTickets> of(String code) {
            for (var one : values()) if (one.code.equals(code)) return Optional.of(one);
            return Optional.empty();
        }
    }
}
