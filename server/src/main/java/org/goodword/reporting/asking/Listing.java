package org.goodword.reporting.asking;

import java.util.Optional;

/// The filter by which the list of tickets shows what a number counts, where a filter can say it.
public final class Listing {
    private Listing() {}

    public static Optional<String> of(Question question, Optional<Answer.Row> row) {
        var what = what(question);
        var which = row.isEmpty() ? Optional.of("") : which(question, row.get());
        if (what.isEmpty() || which.isEmpty()) return Optional.empty();
        var filter = question.filter().isBlank() ? "" : "(" + question.filter().strip() + ") ";
        return Optional.of((filter + what.get() + " " + which.get()).strip());
    }

    private static Optional<String> what(Question question) {
        return switch (question.report()) {
            case VOLUME, BUSY_HOURS -> Optional.of(within("created", question));
            case FIRST_RESPONSE -> Optional.of(within("answered", question));
            case RESOLUTION -> Optional.of(within("solved", question) + " -is:merged");
            case BACKLOG, NEXT_RESPONSE, REOPENS, ONE_REPLY, REPLIES -> Optional.empty();
        };
    }

    private static String within(String field, Question question) {
        return "%s>=%s %s<%s"
                .formatted(field, question.from(), field, question.to().plusDays(1));
    }

    private static Optional<String> which(Question question, Answer.Row row) {
        var value = row.value().orElse("none");
        return switch (question.by()) {
            case Grouping.Of.TEAM -> Optional.of("team:" + value);
            case Grouping.Of.AGENT ->
                question.report() == Report.FIRST_RESPONSE ? Optional.empty() : Optional.of("assignee:" + value);
            case Grouping.Of.TYPE -> Optional.of("type:" + value);
            case Grouping.Of.PRIORITY -> Optional.of("priority:" + value);
            case Grouping.Of.TAG -> Optional.of("tag:" + (row.value().isEmpty() ? "none" : quoted(value)));
            case Grouping.Of.CHANNEL, Grouping.Of.BRAND -> Optional.empty();
            case Grouping.OfField _ -> Optional.empty();
        };
    }

    private static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_.+-]+") ? word : "\"" + word.replace("\"", "\\\"") + "\"";
    }
}
