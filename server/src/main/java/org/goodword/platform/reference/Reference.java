package org.goodword.platform.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the pages of the reference show.
public record Reference(List<Group> groups) {
    public Optional<Group> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /// The operations of one kind of thing: `tickets`.
    public record Group(String name, List<Operation> operations) {
        public String title() {
            var words = name.replace('-', ' ');
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }

    /// @param scope that an app needs; empty for what is closed to apps
    public record Operation(
            String method,
            String path,
            String summary,
            List<Words> description,
            String scope,
            List<Field> parameters,
            List<Field> sent,
            List<Field> answered,
            String example) {
        public String anchor() {
            return method.toLowerCase(Locale.ROOT) + path.replaceAll("[^a-zA-Z0-9]+", "-");
        }
    }

    /// A part of a sentence; code is set apart.
    public record Words(String text, boolean code) {}

    /// @param name dotted where it stands inside of another
    public record Field(String name, String type, boolean required, List<Words> description) {}
}
