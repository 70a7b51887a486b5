package org.goodword.ticketing;

import java.util.List;
import java.util.Optional;
import org.goodword.ticketing.siding.SideStore;
import org.goodword.ticketing.siding.Siding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to side conversations, for the channel that carries them.
@Component
public class SideConversations {
    private final SideStore sides;
    private final Siding siding;

    SideConversations(SideStore sides, Siding siding) {
        this.sides = sides;
        this.siding = siding;
    }

    @Transactional(readOnly = true)
    public Optional<Side> find(SideId id) {
        return sides.find(id);
    }

    /// The one that a message belongs to.
    @Transactional(readOnly = true)
    public Optional<Side> of(MessageId message) {
        return sides.of(message);
    }

    /// What was said in it, in order.
    @Transactional(readOnly = true)
    public List<Message> conversation(SideId id, int limit) {
        return sides.conversation(id, limit);
    }

    /// The third party answered: a note in a ticket that the transaction has locked, told to nobody outside.
    @Transactional(propagation = Propagation.MANDATORY)
    public Message answered(Side side, Ticket locked, NewMessage note) {
        return siding.answered(side, locked, note);
    }
}
