package org.goodword.fields.spi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Values;

/// Who keeps the values of a kind of subject.
public interface Keeper {
    FieldSubject subject();

    /// Names that filters know already; no field can be called so.
    Set<String> taken();

    /// Where the values of these subjects name the one under this key, they name the other from now on.
    void rename(Collection<UUID> subjects, String key, UUID from, UUID to);

    /// Some subjects in the order of their ids, with their values; nobody changes them until the transaction ends.
    List<Kept> lockAfter(Optional<UUID> last, int limit);

    record Kept(UUID subject, Values values) {}
}
