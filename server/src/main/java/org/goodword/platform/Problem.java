package org.goodword.platform;

import java.util.Map;

/// What went wrong, told three times: a sentence for the user, a stable code for machines, a status for HTTP.
///
/// Becomes an RFC 9457 problem: `{type, title, status, detail, code, requestId, …members}`.
/// Every code is listed in `docs/api/errors.md`; a test compares.
public interface Problem {
    Code code();

    /// One sentence for the person who can mend it. No stack, no internals.
    String detail();

    /// Further members of the problem, for machines.
    default Map<String, Object> members() {
        return Map.of();
    }

    record Code(String value, Status status) {
        /// "stale-version" reads "Stale version".
        public String title() {
            var words = value.replace('-', ' ');
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }

    enum Status {
        BAD_REQUEST(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        UNPROCESSABLE(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY_REQUESTS(429),
        UNAVAILABLE(503);

        private final int http;

        Status(int http) {
            this.http = http;
        }

        public int http() {
            return http;
        }
    }
}
