package org.goodword.reporting.asking;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.platform.NotFound;

/// The ready reports. What each means stands in `words.properties`, and is shown beside its numbers.
public enum Report {
    /// Tickets that began.
    VOLUME(Source.CREATED, Measure.COUNT),
    /// Tickets that were open at the end of each day.
    BACKLOG(Source.OPEN, Measure.LEVEL),
    /// How long our first reply took.
    FIRST_RESPONSE(Source.REPLIED, Measure.TIMES),
    /// How long later replies took that a customer waited for.
    NEXT_RESPONSE(Source.REPLIED, Measure.TIMES),
    /// How long tickets took that were solved.
    RESOLUTION(Source.SOLVED, Measure.TIMES),
    /// How many of the tickets solved had been open again.
    REOPENS(Source.SOLVED, Measure.SHARE),
    /// How many of the tickets solved took one reply.
    ONE_REPLY(Source.SOLVED, Measure.SHARE),
    /// What agents wrote to customers.
    REPLIES(Source.REPLIED, Measure.COUNT),
    /// Tickets that began, by weekday and hour.
    BUSY_HOURS(Source.CREATED, Measure.COUNT);

    private static final String WORDS = "org.goodword.reporting.words";

    private final Source source;
    private final Measure measure;

    Report(Source source, Measure measure) {
        this.source = source;
        this.measure = measure;
    }

    /// What it counts, and by which of their times.
    enum Source {
        CREATED,
        SOLVED,
        REPLIED,
        OPEN
    }

    /// What is told of those beside how many they are.
    public enum Measure {
        COUNT,
        /// How many there were at a time, instead of within one.
        LEVEL,
        TIMES,
        SHARE
    }

    Source source() {
        return source;
    }

    public Measure measure() {
        return measure;
    }

    public boolean showsHours() {
        return this == BUSY_HOURS;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Report of(String code) {
        return Stream.of(values())
                .filter(report -> report.code().equals(code))
                .findFirst()
                .orElseThrow(() -> NotFound.of("report", code));
    }

    /// By language.
    public Map<String, String> title() {
        return inAll(code() + ".title");
    }

    /// What its numbers mean, by language.
    public Map<String, String> meaning() {
        return inAll(code() + ".meaning");
    }

    private static Map<String, String> inAll(String key) {
        return Stream.of("en", "de").collect(Collectors.toMap(one -> one, one -> word(key, one)));
    }

    /// @param language `en` or `de`; of another, English
    public static String word(String key, String language) {
        return words(language).getString(key);
    }

    public static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(WORDS, Locale.forLanguageTag(language));
    }
}
