package org.goodword.fields.defining;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.goodword.fields.Definition;
import org.goodword.fields.Kind;
import org.goodword.fields.Option;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;

/// Whether options can be so.
final class Options {
    private static final int MOST = 500;
    private static final int DEEPEST = 5;
    private static final String KEY = "[a-z0-9][a-z0-9-]{0,59}";

    private Options() {}

    static void require(Kind kind, List<Option> options) {
        if (!kind.hasOptions()) {
            if (!options.isEmpty()) throw wrong("Only a choice and a tree have options.");
            return;
        }
        if (options.isEmpty()) throw wrong("A choice needs at least one option.");
        if (options.size() > MOST) throw wrong("A field has at most %d options.".formatted(MOST));
        var known = new HashSet<String>();
        for (var option : options) {
            refuseWordOfFilters(option.key());
            if (!option.key().matches(KEY))
                throw wrong("\"%s\" is no key: lower-case letters, digits and hyphens.".formatted(option.key()));
            Names.require("options", option.name());
            requireParent(kind, option, known);
            if (!known.add(option.key())) throw wrong("There are two options \"%s\".".formatted(option.key()));
        }
    }

    /// "None" is a fine name, only its key must be another.
    private static void refuseWordOfFilters(String key) {
        if (key.equals("none"))
            throw wrong("The key \"none\" is taken: filters ask with it for what has no value. Take another key.");
        if (key.equals("any"))
            throw wrong("The key \"any\" is taken: filters ask with it for what has a value. Take another key.");
    }

    /// A parent stands before what lies under it, so that nothing lies under itself.
    private static void requireParent(Kind kind, Option option, HashSet<String> known) {
        if (option.parent().isEmpty()) return;
        if (kind != Kind.TREE) throw wrong("Only options of a tree lie under others.");
        if (!known.contains(option.parent().get()))
            throw wrong("\"%s\" lies under \"%s\", which does not stand before it."
                    .formatted(option.key(), option.parent().get()));
    }

    static void requireShallow(Definition field) {
        for (var option : field.options())
            if (field.path(option.key()).size() > DEEPEST) throw wrong("A tree is at most %d deep.".formatted(DEEPEST));
    }

    /// What has been chosen somewhere must stay readable: options are retired, never removed, and stay where they are.
    static void requireKept(Definition before, List<Option> after) {
        for (var option : before.options()) {
            var kept = after.stream()
                    .filter(candidate -> candidate.key().equals(option.key()))
                    .findFirst()
                    .orElseThrow(() -> wrong(
                            "\"%s\" cannot be removed, for something may have it. Retire it.".formatted(option.key())));
            if (!kept.parent().equals(option.parent()))
                throw wrong(
                        "\"%s\" stays where it is in the tree. Retire it and make a new one.".formatted(option.key()));
        }
    }

    private static Rejected wrong(String sentence) {
        return Invalid.of("options", sentence);
    }

    /// Texts by language.
    static final class Names {
        private static final int LONGEST = 200;

        private Names() {}

        static void require(String where, Map<String, String> name) {
            if (name.isEmpty()) throw Invalid.of(where, "A name is missing.");
            requireTexts(where, name);
            if (name.values().stream().anyMatch(String::isBlank)) throw Invalid.of(where, "A name is missing.");
        }

        static void requireTexts(String where, Map<String, String> texts) {
            for (var text : texts.entrySet()) {
                if (!text.getKey().matches("[a-z]{2}"))
                    throw Invalid.of(where, "\"%s\" is no language; write en or de.".formatted(text.getKey()));
                if (text.getValue().matches("(?s).*[\\p{Cntrl}\\p{Cs}].*"))
                    throw Invalid.of(where, "One line of text, without control characters.");
                if (text.getValue().length() > LONGEST)
                    throw Invalid.of(where, "At most %d characters.".formatted(LONGEST));
            }
        }
    }
}
