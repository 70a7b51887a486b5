package org.goodword.mail.acknowledging;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodword.mail.acknowledging.Acknowledgement.Words;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;

/// Fills in placeholders, and nothing else: it sees texts by their names and cannot look behind them.
final class Wording {
    private static final int LONGEST_SUBJECT = 300;
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).withCollector(new NamesOnly());

    private Wording() {}

    static Words filled(Words words, Values values) {
        var subject = filled(words.subject(), values)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return new Words(
                subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
                filled(words.text(), values).strip() + "\n");
    }

    private static String filled(String text, Values values) {
        return COMPILER.compile(text).execute(values.context());
    }

    /// @throws Rejected `invalid-value` that names the placeholder nobody knows
    static void require(String field, String text) {
        try {
            var filled = filled(text, new Values(1, "Subject", "Name", "Brand"));
            if (filled.contains("{{") || filled.contains("}}")) throw unknown(field);
        } catch (MustacheException | UnsupportedOperationException unknown) {
            throw unknown(field);
        }
    }

    private static Rejected unknown(String field) {
        return Invalid.of(
                field,
                "A placeholder cannot be filled in. There are {{ticket.number}}, {{ticket.subject}}, {{contact.name}} and {{brand.name}}.");
    }

    record Values(long number, String subject, String contact, String brand) {
        Map<String, Object> context() {
            return Map.of(
                    "ticket",
                    Map.of("number", String.valueOf(number), "subject", subject),
                    "contact",
                    Map.of("name", contact),
                    "brand",
                    Map.of("name", brand));
        }
    }

    /// The usual collector would call any method of any object by its name.
    private static final class NamesOnly extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
