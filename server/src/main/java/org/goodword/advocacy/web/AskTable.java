package org.goodword.advocacy.web;

import java.time.Instant;
import java.util.List;
import org.goodword.advocacy.answering.Consent;
import org.goodword.advocacy.listing.Asks.AskRow;

/// Asks as lines of a table.
final class AskTable {
    static final List<String> HEAD = List.of(
            "state",
            "quote",
            "contact",
            "email",
            "shown as",
            "organisation",
            "ticket",
            "asked by",
            "asked at",
            "sent at",
            "answered at",
            "why not");

    private AskTable() {}

    static List<String> cells(AskRow row) {
        var ask = row.ask();
        return List.of(
                ask.state().code(),
                ask.quote(),
                row.contact(),
                ask.to().value(),
                row.consent().flatMap(Consent::name).orElse(""),
                row.consent().flatMap(Consent::organisation).orElse(""),
                "#" + row.number(),
                row.agent(),
                ask.times().asked().toString(),
                ask.times().sent().map(Instant::toString).orElse(""),
                ask.times().answered().map(Instant::toString).orElse(""),
                row.sentence().or(ask::trouble).orElse(""));
    }
}
