package org.goodword.filter;

import java.util.List;
import org.goodword.filter.spi.FilterFields;
import org.goodword.platform.FieldRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The door: the fields of each subject, collected from the modules that contribute them.
@Component
public class FieldSets {
    private final ObjectProvider<FilterFields<?>> contributions;

    FieldSets(ObjectProvider<FilterFields<?>> contributions) {
        this.contributions = contributions;
    }

    /// The fields of a subject as they are now, for some belong to the workspace. Ask inside `Workspaces.in`.
    public <T> FieldSet<T> of(Class<T> subject) {
        return of(subject, FieldRights.ALL);
    }

    /// Likewise, for somebody: a field that is hidden from her is not there.
    @SuppressWarnings("unchecked") // the class is the proof
    public <T> FieldSet<T> of(Class<T> subject, FieldRights rights) {
        return FieldSet.of(
                contributions.stream()
                        .filter(fields -> fields.subject().equals(subject))
                        .map(fields -> (FilterFields<T>) fields)
                        .toList(),
                rights);
    }

    public List<Class<?>> subjects() {
        return contributions.stream()
                .<Class<?>>map(FilterFields::subject)
                .distinct()
                .toList();
    }
}
