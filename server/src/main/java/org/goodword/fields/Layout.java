package org.goodword.fields;

import java.util.List;
import java.util.Optional;
import org.goodword.platform.Version;

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
    }
}
