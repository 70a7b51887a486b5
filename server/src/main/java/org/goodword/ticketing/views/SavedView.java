package org.goodword.ticketing.views;

import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Version;

/// A view that somebody saved.
///
/// @param owner who saved it
record SavedView(UUID id, AgentId owner, String name, String query, boolean shared, int position, Version version) {
    SavedView changed(Optional<String> to, Optional<String> filter, Optional<Boolean> share, Optional<Integer> place) {
        return new SavedView(
                id,
                owner,
                to.orElse(name),
                filter.orElse(query),
                share.orElse(shared),
                place.orElse(position),
                new Version(version.value() + 1));
    }
}
