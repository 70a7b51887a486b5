package org.goodword.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Version;
import org.jspecify.annotations.Nullable;

/// A form: which fields, in which order, shown and demanded when.
///
/// @param variant the key of a type of ticket; empty for all that have no form of their own
/// @param version absent for one that nobody has saved: all fields, in their order, none demanded
public record Layout(FieldSubject subject, String variant, List<Place> places, Optional<Version> version) {
    public Layout {
        places = List.copyOf(places);
    }

    /// Without what is hidden from somebody; what depends on that is asked of him always.
    public Layout readable(FieldRights rights) {
        if (!rights.hidesSome(subject.code())) return this;
        var readable = places.stream()
                .filter(place -> rights.mayRead(subject.code(), place.field()))
                .map(place -> place.readable(subject, rights))
                .toList();
        return new Layout(subject, variant, readable, version);
    }

    /// @param field its key
    /// @param visibleIf absent: always
    /// @param requiredIf absent: never; a field that is not shown is never demanded
    /// @param toSolve demanded when the ticket is to be solved
    public record Place(String field, Optional<Condition> visibleIf, Optional<Condition> requiredIf, boolean toSolve) {
        public static Place of(String field) {
            return new Place(field, Optional.empty(), Optional.empty(), false);
        }

        private Place readable(FieldSubject subject, FieldRights rights) {
            return new Place(field, shown(visibleIf, subject, rights), shown(requiredIf, subject, rights), toSolve);
        }

        private static Optional<Condition> shown(Optional<Condition> rule, FieldSubject subject, FieldRights rights) {
            return rule.filter(one -> one.asked().stream().allMatch(key -> rights.mayRead(subject.code(), key)));
        }

        /// As it is kept.
        public Map<String, Object> json() {
            var map = new LinkedHashMap<String, Object>();
            map.put("field", field);
            visibleIf.ifPresent(rule -> map.put("visibleIf", rule.json()));
            requiredIf.ifPresent(rule -> map.put("requiredIf", rule.json()));
            map.put("toSolve", toSolve);
            return map;
        }

        /// What `json` wrote.
        public static Place read(Map<String, ? extends @Nullable Object> written) {
            return new Place(
                    String.valueOf(written.get("field")),
                    Optional.<Object>ofNullable(written.get("visibleIf")).map(Condition::read),
                    Optional.<Object>ofNullable(written.get("requiredIf")).map(Condition::read),
                    Boolean.TRUE.equals(written.get("toSolve")));
        }
    }
}
