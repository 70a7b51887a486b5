package org.goodword.routing;

import java.time.Instant;
import java.util.Map;
import org.goodword.platform.Problem;

/// Why live work does not go where somebody wants it.
public sealed interface RoutingProblem extends Problem {
    record OfferGone() implements RoutingProblem {
        @Override
        public Code code() {
            return new Code("offer-gone", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "This chat is not offered to you any more. Take it from the queue if it still waits.";
        }
    }

    record NotLive() implements RoutingProblem {
        @Override
        public Code code() {
            return new Code("chat-not-open", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "This is no open chat. Answer as you answer any ticket.";
        }
    }

    record AtLimit(String name, int most) implements RoutingProblem {
        @Override
        public Code code() {
            return new Code("chat-limit-reached", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "%s has %d open chats, which is the limit. End one, or hand one on.".formatted(name, most);
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("limit", most);
        }
    }

    record NotOnline(String name) implements RoutingProblem {
        @Override
        public Code code() {
            return new Code("agent-not-online", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "%s is not online. Choose somebody who is, or a team.".formatted(name);
        }
    }

    record AbsentAlready(String name, Instant from, Instant until) implements RoutingProblem {
        @Override
        public Code code() {
            return new Code("absent-already", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "%s is out of office from %s to %s already. Call that off first.".formatted(name, from, until);
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("from", from.toString(), "until", until.toString());
        }
    }
}
