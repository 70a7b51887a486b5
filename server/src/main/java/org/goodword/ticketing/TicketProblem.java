package org.goodword.ticketing;

import java.util.List;
import java.util.Map;
import org.goodword.platform.Problem;

/// Why something cannot be done with a ticket.
public sealed interface TicketProblem extends Problem {
    record StatusNotAllowed(String from, String to, List<String> allowed) implements TicketProblem {
        @Override
        public Code code() {
            return new Code("status-not-allowed", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return allowed.isEmpty()
                    ? "A ticket that is \"%s\" stays so; an answer opens a follow-up.".formatted(from)
                    : "A ticket cannot go from \"%s\" to \"%s\"; it can become %s."
                            .formatted(from, to, String.join(", ", allowed));
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("allowed", allowed);
        }
    }

    record TicketClosed(long number) implements TicketProblem {
        @Override
        public Code code() {
            return new Code("ticket-closed", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "Ticket %d is closed. Open a new ticket instead.".formatted(number);
        }
    }

    record OthersMergedIn(long number) implements TicketProblem {
        @Override
        public Code code() {
            return new Code("others-merged-in", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "Ticket %d was merged into this one. Take it out, or delete it first.".formatted(number);
        }
    }

    /// @param what `type` or `status`
    /// @param tickets at most a thousand
    record InUse(String what, String title, int tickets) implements TicketProblem {
        private static final int MOST = 1000;

        @Override
        public Code code() {
            return new Code("in-use", Status.CONFLICT);
        }

        @Override
        public String detail() {
            var count = tickets >= MOST
                    ? "More than 999 tickets have"
                    : tickets == 1 ? "One ticket has" : tickets + " tickets have";
            return "%s the %s %s. Move them to another %s, or archive it: they keep it, and no other gets it."
                    .formatted(count, what, title, what);
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("tickets", tickets, "more", tickets >= MOST);
        }
    }

    record CannotComeBack() implements TicketProblem {
        @Override
        public Code code() {
            return new Code("cannot-come-back", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "This ticket cannot come back: somebody or something that it belongs to has gone meanwhile.";
        }
    }

    record MessageIdTaken() implements TicketProblem {
        @Override
        public Code code() {
            return new Code("message-id-taken", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "There is another message with this id. Make a new id for a new message.";
        }
    }
}
