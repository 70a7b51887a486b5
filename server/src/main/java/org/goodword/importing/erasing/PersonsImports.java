package org.goodword.importing.erasing;

import static org.goodword.contacts.spi.Holding.Fate.GOES;
import static org.goodword.importing.db.Tables.MADE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.Tombstones;
import org.goodword.contacts.spi.Holding;
import org.goodword.contacts.spi.Person;
import org.goodword.contacts.spi.PersonalData;
import org.goodword.importing.erasing.MadeErasureStore.Gone;
import org.goodword.importing.filing.MadeStore;
import org.goodword.ticketing.TicketEvent.Erased;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Order(30)
public class PersonsImports implements PersonalData {
    private final MadeErasureStore store;
    private final Tombstones tombstones;

    PersonsImports(MadeErasureStore store, Tombstones tombstones) {
        this.store = store;
        this.tombstones = tombstones;
    }

    @Override
    public String module() {
        return "importing";
    }

    @Override
    public List<Holding> holdings(Person person) {
        return List.of(Holding.of(
                "imports", MADE, MadeErasureStore.isOf(person.uuids()).or(MadeErasureStore.isTold(person)), GOES));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Piece erase(Person person, Optional<String> reached) {
        var gone = store.delete(MadeErasureStore.isOf(person.uuids()).or(MadeErasureStore.isTold(person)));
        bury(gone);
        store.blankRemarks(person.telling());
        return Piece.last(Map.of("imports", gone.size()));
    }

    /// A ticket that went with him, and what was said in it, is not imported again.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Erased ticket) {
        bury(store.delete(MadeErasureStore.isOf(List.of(ticket.ticket().value()))));
    }

    private void bury(List<Gone> gone) {
        gone.forEach(one ->
                tombstones.put(Tombstones.Kind.IMPORT, MadeStore.name(one.source(), one.kind(), one.externalId())));
    }
}
