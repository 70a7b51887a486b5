package org.goodword.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// @param field its key
    /// @param visibleIf absent: always
    /// @param requiredIf absent: never; a field that is not shown is never demanded
    /// @param toSolve demanded when the ticket is to be solved
    public record Place(String field, Optional<Condition> visibleIf, Optional<Condition> requiredIf, boolean toSolve) {
        public static Place of(String field) {
            return new Place(field, Optional.empty(), Optional.empty(), false);
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
