package org.goodword.advocacy.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.advocacy.answering.Consent;
import org.goodword.advocacy.asking.Ask.State;
import org.goodword.advocacy.listing.Asks.AskRow;
import org.goodword.platform.Caller;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks as a table that other programs read (RFC 4180).
@Component
public class AskExport {
    private static final int MOST = 10_000;
    private static final List<String> HEAD = List.of(
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

    private final Asks asks;

    AskExport(Asks asks) {
        this.asks = asks;
    }

    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public String csv(Optional<State> state, Caller caller) {
        var rows = new ArrayList<AskRow>();
        var page = asks.list(state, new PageRequest(PageRequest.MOST, null), caller);
        rows.addAll(page.items());
        while (page.next() != null && rows.size() < MOST) {
            page = asks.list(state, new PageRequest(PageRequest.MOST, page.next()), caller);
            rows.addAll(page.items());
        }
        return Stream.concat(Stream.of(HEAD), rows.stream().map(AskExport::cells))
                .map(AskExport::line)
                .collect(Collectors.joining());
    }

    private static List<String> cells(AskRow row) {
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

    private static String line(List<String> cells) {
        return cells.stream().map(AskExport::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// What a spreadsheet would take for a formula is made a text.
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
