package org.goodword.crash;

import java.util.Optional;

/// A mail as its sender's server knows it: the same bytes at each attempt.
record SentMail(Marker marker, String from, Optional<SentMail> answers) {
    static SentMail first(String from) {
        return new SentMail(Marker.fresh(), from, Optional.empty());
    }

    SentMail next() {
        return new SentMail(Marker.fresh(), from, Optional.of(this));
    }

    String content(String to) {
        var thread = answers.map(before -> "In-Reply-To: %1$s\r\nReferences: %1$s\r\n".formatted(before.messageId()))
                .orElse("");
        return """
                From: <%s>
                To: <%s>
                Subject: A question
                Date: Tue, 10 Nov 2026 10:00:00 +0000
                Message-ID: %s
                """.formatted(from, to, messageId()).replace("\n", "\r\n") + thread + "\r\n" + marker.sentence()
                + "\r\n";
    }

    private String messageId() {
        return "<" + marker.word() + "@customers.example>";
    }
}
