package org.goodword.mail.sending;

import java.time.Duration;
import java.util.Optional;

/// The mail server that takes our mail to the world.
///
/// @param helo the name we greet with: the host of the brand's address
/// @param connectTimeout also bounds the TLS handshake
/// @param answerTimeout for each answer, the last one (when the server has the whole mail) included
public record Relay(
        String host,
        int port,
        Tls tls,
        Optional<Credentials> credentials,
        String helo,
        Duration connectTimeout,
        Duration answerTimeout) {
    public enum Tls {
        /// Only for a relay on the same machine or in a test.
        NONE,
        /// Required, not merely tried: a relay that offers none gets nothing.
        STARTTLS,
        TLS
    }

    public record Credentials(String user, String password) {
        @Override
        public String toString() {
            return "Credentials[" + user + "]";
        }
    }

    /// The same for somebody who waits and looks on.
    public Relay hasty() {
        var moment = Duration.ofSeconds(10);
        return new Relay(host, port, tls, credentials, helo, moment, moment);
    }

    public static Relay of(String host, int port, Tls tls, Optional<Credentials> credentials, String helo) {
        return new Relay(host, port, tls, credentials, helo, Duration.ofSeconds(10), Duration.ofSeconds(100));
    }
}
