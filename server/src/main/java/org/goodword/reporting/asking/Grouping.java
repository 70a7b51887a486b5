package org.goodword.reporting.asking;

import java.util.Locale;
import java.util.stream.Stream;
import org.goodword.platform.Invalid;

/// By what the rows of a report are told apart.
public sealed interface Grouping {
    String code();

    enum Of implements Grouping {
        TEAM,
        /// Who has the ticket; of replies, who wrote them.
        AGENT,
        CHANNEL,
        BRAND,
        TYPE,
        PRIORITY,
        /// A ticket with two tags is in two rows.
        TAG;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A field of the workspace's own that offers options.
    record OfField(String key) implements Grouping {
        private static final String PREFIX = "field:";

        @Override
        public String code() {
            return PREFIX + key;
        }
    }

    /// @throws org.goodword.platform.Rejected `invalid-value`
    static Grouping of(String code) {
        if (code.startsWith(OfField.PREFIX)) return new OfField(code.substring(OfField.PREFIX.length()));
        return Stream.of(Of.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.of(
                        "by",
                        "Reports are by team, agent, channel, brand, type, priority, tag or \"field:\" and its key."));
    }
}
