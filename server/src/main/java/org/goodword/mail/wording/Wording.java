package org.goodword.mail.wording;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;

/// Fills in `{{ticket.number}}`, and keeps what stands between `{{#agent.title}}` and `{{/agent.title}}`
/// only where there is one. Nothing else: it sees texts by their names and cannot look behind them.
public final class Wording {
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).withCollector(new NamesOnly());

    private Wording() {}

    /// @param values by name, as they shall stand there: who fills in html escapes them before
    public static String filled(String text, Map<String, String> values) {
        return COMPILER.compile(text).execute(values);
    }

    /// The names that a text refers to, in order.
    ///
    /// @throws MustacheException when it cannot be read
    public static Set<String> names(String text) {
        var names = new Names();
        COMPILER.compile(text).visit(names);
        return names.found;
    }

    /// @throws Rejected `invalid-value`, which names the placeholder that nobody knows
    public static void require(String field, String text, Collection<String> known) {
        try {
            for (var name : names(text)) if (!known.contains(name)) throw unknown(field, "{{" + name + "}}", known);
            var filled = filled(text, known.stream().collect(Collectors.toMap(Function.identity(), _ -> "x")));
            if (filled.contains("{{") || filled.contains("}}")) throw unknown(field, "A placeholder", known);
        } catch (MustacheException | UnsupportedOperationException unreadable) {
            throw unknown(field, "A placeholder", known);
        }
    }

    private static Rejected unknown(String field, String which, Collection<String> known) {
        return Invalid.of(
                field,
                "%s cannot be filled in. There are %s."
                        .formatted(
                                which,
                                known.stream()
                                        .sorted()
                                        .map(name -> "{{" + name + "}}")
                                        .collect(Collectors.joining(", "))));
    }

    /// The usual collector would call any method of any object by its name.
    private static final class NamesOnly extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    private static final class Names implements Mustache.Visitor {
        private final Set<String> found = new LinkedHashSet<>();

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            found.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            return other(">" + name);
        }

        @Override
        public boolean visitParent(String name) {
            return other("<" + name);
        }

        @Override
        public boolean visitBlock(String name) {
            return other("$" + name);
        }

        @Override
        public boolean visitSection(String name) {
            found.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            found.add(name);
            return true;
        }

        private boolean other(String sign) {
            found.add(sign);
            return false;
        }
    }
}
