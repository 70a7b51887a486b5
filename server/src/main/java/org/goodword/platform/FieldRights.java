package org.goodword.platform;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a role may not do with the workspace's own fields. A field that is not named may be read and written.
///
/// @param hidden fields that are not there for it: `ticket.region`
/// @param readOnly fields that it reads and does not write; none of them is hidden
public record FieldRights(Set<String> hidden, Set<String> readOnly) implements Serializable {
    public static final FieldRights ALL = new FieldRights(Set.of(), Set.of());

    public FieldRights {
        hidden = Set.copyOf(hidden);
        var read = new HashSet<>(readOnly);
        read.removeAll(hidden);
        readOnly = Set.copyOf(read);
    }

    public boolean mayRead(String subject, String key) {
        return hidden.isEmpty() || !hidden.contains(name(subject, key));
    }

    public boolean mayWrite(String subject, String key) {
        return mayRead(subject, key) && !readOnly.contains(name(subject, key));
    }

    /// Whether any field of the subject is hidden.
    public boolean hidesSome(String subject) {
        return hidden.stream().anyMatch(name -> name.startsWith(subject + "."));
    }

    /// Of what is kept by key, what may be read.
    public <V extends @Nullable Object> Map<String, V> readable(String subject, Map<String, V> byKey) {
        if (!hidesSome(subject)) return byKey;
        var readable = new LinkedHashMap<String, V>();
        byKey.forEach((key, value) -> {
            if (mayRead(subject, key)) readable.put(key, value);
        });
        return readable;
    }

    /// Whether it allows nothing that the other does not.
    public boolean isWithin(FieldRights other) {
        return hidden.containsAll(other.hidden) && other.readOnly.stream().allMatch(this::keepsFromWriting);
    }

    private boolean keepsFromWriting(String name) {
        return hidden.contains(name) || readOnly.contains(name);
    }

    /// What both allow.
    public FieldRights and(FieldRights other) {
        return new FieldRights(union(hidden, other.hidden), union(readOnly, other.readOnly));
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    public static String name(String subject, String key) {
        return subject + "." + key;
    }
}
