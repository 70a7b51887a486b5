package org.goodword.mail.bouncing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lines of the form `Name: value`, unfolded.
record Fields(Map<String, String> values) {
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,80}):(?:[ \t]+(.*)|)");
    private static final int MOST_LINES = 20_000;

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// Groups of them: divided by empty lines, or by a field that comes again.
    static List<Fields> groups(String text) {
        var reading = new Reading();
        text.lines().limit(MOST_LINES).forEach(reading::line);
        reading.end();
        return reading.groups;
    }

    private static final class Reading {
        private final List<Fields> groups = new ArrayList<>();
        private Map<String, String> group = new HashMap<>();
        private String last = "";

        void line(String line) {
            var field = FIELD.matcher(line);
            if (line.isBlank()) end();
            else if (!last.isEmpty() && (line.startsWith(" ") || line.startsWith("\t")))
                group.merge(last, line.strip(), (first, more) -> first + " " + more);
            else if (field.matches()) field(field.group(1).toLowerCase(Locale.ROOT), field.group(2));
            else last = "";
        }

        private void field(String name, String value) {
            if (group.containsKey(name) && StatusFields.isOfRecipient(name)) end();
            group.putIfAbsent(name, value == null ? "" : value.strip());
            last = name;
        }

        void end() {
            if (!group.isEmpty()) groups.add(new Fields(Map.copyOf(group)));
            group = new HashMap<>();
            last = "";
        }
    }
}
