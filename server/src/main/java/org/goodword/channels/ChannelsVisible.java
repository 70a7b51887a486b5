package org.goodword.channels;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goodword.realtime.spi.Visible;
import org.springframework.stereotype.Component;

/// Channel accounts are told to whom may list them.
@Component
class ChannelsVisible implements Visible {
    @Override
    public Set<String> kinds() {
        return Set.of(ChannelEvent.SUBJECT);
    }

    @Override
    public Sight look(String kind, Collection<UUID> subjects) {
        return (caller, _) -> caller.may(ChannelPermissions.MANAGE);
    }
}
