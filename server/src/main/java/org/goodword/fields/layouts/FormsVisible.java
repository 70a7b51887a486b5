package org.goodword.fields.layouts;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goodword.realtime.spi.Visible;
import org.springframework.stereotype.Component;

/// Fields and forms: all who work here use them.
@Component
class FormsVisible implements Visible {
    @Override
    public Set<String> kinds() {
        return Set.of("field", "form");
    }

    @Override
    public Sight look(String kind, Collection<UUID> subjects) {
        return (_, _) -> true;
    }
}
