package org.goodword.routing.assigning;

import java.time.Duration;
import java.util.Optional;
import org.goodword.platform.TeamId;

/// How new tickets of a team find somebody.
///
/// @param most open tickets that an agent may have who is given one; absent for no limit
/// @param onlineOnly people who are away are skipped, and tickets wait when all are; else only who is out of office is
/// @param takeBack business time in which whoever was given a ticket answers; absent: it stays hers
public record Policy(
        TeamId team, Method method, Optional<Integer> most, boolean onlineOnly, Optional<Duration> takeBack) {

    public enum Method {
        ROUND_ROBIN("round-robin"),
        LEAST_BUSY("least-busy");

        private final String code;

        Method(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Method> of(String code) {
            for (var method : values()) if (method.code.equals(code)) return Optional.of(method);
            return Optional.empty();
        }
    }
}
