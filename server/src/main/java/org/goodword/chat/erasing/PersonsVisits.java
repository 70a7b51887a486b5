package org.goodword.chat.erasing;

import static org.goodword.chat.db.Tables.CHAT_;
import static org.goodword.chat.db.Tables.VISITOR;
import static org.goodword.contacts.spi.Holding.Fate.GOES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.spi.Holding;
import org.goodword.contacts.spi.Person;
import org.goodword.contacts.spi.PersonalData;
import org.goodword.platform.Lookups;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Browsers he came with: none of them is his any more, and what is known of his visits goes.
@Component
@Order(20)
class PersonsVisits implements PersonalData {
    private static final int AT_ONCE = 100;

    private final VisitStore store;
    private final Lookups lookups;

    PersonsVisits(VisitStore store, Lookups lookups) {
        this.store = store;
        this.lookups = lookups;
    }

    @Override
    public String module() {
        return "chat";
    }

    @Override
    public List<Holding> holdings(Person person) {
        return List.of(
                Holding.of("visits", VISITOR, VisitStore.isVisitor(person), GOES),
                Holding.of("chats", CHAT_, VisitStore.isChat(person), GOES));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Piece erase(Person person, Optional<String> reached) {
        var visitors = store.visitors(person, AT_ONCE);
        visitors.forEach(visitor -> lookups.remove(Lookups.Kind.VISITOR, visitor.value()));
        var chats = store.blank(visitors);
        store.blankAddresses(person);
        return new Piece(
                Map.of("visits", visitors.size(), "chats", chats),
                visitors.size() == AT_ONCE ? Optional.of("more") : Optional.empty());
    }
}
