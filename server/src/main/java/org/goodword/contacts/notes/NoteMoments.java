package org.goodword.contacts.notes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.Party;
import org.goodword.contacts.spi.Moment;
import org.goodword.contacts.spi.Stretch;
import org.goodword.contacts.spi.TimelineSource;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.springframework.stereotype.Component;

@Component
class NoteMoments implements TimelineSource {
    private final NoteStore store;

    NoteMoments(NoteStore store) {
        this.store = store;
    }

    @Override
    public List<Moment> moments(Party party, Stretch stretch, Caller caller) {
        return store.list(party, stretch).stream()
                .map(note -> new Moment(
                        note.at(),
                        note.id(),
                        "note",
                        Optional.of(new Actor.Agent(note.by())),
                        note.text(),
                        Optional.empty(),
                        note.changed()
                                .map(at -> Map.<String, Object>of("changedAt", at))
                                .orElse(Map.of())))
                .toList();
    }
}
