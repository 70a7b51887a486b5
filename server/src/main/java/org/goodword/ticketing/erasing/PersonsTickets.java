package org.goodword.ticketing.erasing;

import static org.goodword.contacts.spi.Holding.Fate.ALONG;
import static org.goodword.contacts.spi.Holding.Fate.BLANKED;
import static org.goodword.contacts.spi.Holding.Fate.GOES;
import static org.goodword.ticketing.db.Tables.ATTACHMENT;
import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.goodword.ticketing.db.Tables.MESSAGE_ADDRESS;
import static org.goodword.ticketing.db.Tables.MESSAGE_BODY;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.spi.Holding;
import org.goodword.contacts.spi.Person;
import org.goodword.contacts.spi.PersonalData;
import org.goodword.platform.Actor;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.deleting.Deleting;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Order(50)
class PersonsTickets implements PersonalData {
    static final Actor ERASING = new Actor.System("erasing");

    private static final String HIS = "his";
    private static final String SHARED = "shared";
    private static final int TICKETS = 20;
    private static final int MESSAGES = 200;

    private final PersonsTicketStore store;
    private final Deleting deleting;
    private final Anonymising anonymising;

    PersonsTickets(PersonsTicketStore store, Deleting deleting, Anonymising anonymising) {
        this.store = store;
        this.deleting = deleting;
        this.anonymising = anonymising;
    }

    @Override
    public String module() {
        return "ticketing";
    }

    @Override
    public List<Holding> holdings(Person person) {
        var his = PersonsTicketStore.isHisAlone(person);
        var shared = PersonsTicketStore.isShared(person);
        var inHis = messages(MESSAGE.TICKET_ID.in(select(TICKET.ID).from(TICKET).where(his)));
        var elsewhere = messages(MESSAGE.TICKET_ID
                .in(select(TICKET.ID).from(TICKET).where(shared))
                .and(MESSAGE.AUTHOR_KIND.eq("contact"))
                .and(MESSAGE.AUTHOR_ID.in(person.uuids())));
        return List.of(
                Holding.of("tickets", TICKET, his, GOES),
                Holding.of("conversations", TICKET, shared, BLANKED),
                Holding.of("messages", MESSAGE, MESSAGE.ID.in(inHis).and(here(MESSAGE.WORKSPACE_ID)), GOES),
                Holding.of(
                        "messages-elsewhere",
                        MESSAGE,
                        MESSAGE.ID.in(elsewhere).and(here(MESSAGE.WORKSPACE_ID)),
                        BLANKED),
                Holding.of(
                        "bodies", MESSAGE_BODY, said(MESSAGE_BODY.WORKSPACE_ID, MESSAGE_BODY.MESSAGE_ID, inHis), ALONG),
                Holding.of(
                        "bodies-elsewhere",
                        MESSAGE_BODY,
                        said(MESSAGE_BODY.WORKSPACE_ID, MESSAGE_BODY.MESSAGE_ID, elsewhere),
                        ALONG),
                Holding.of(
                        "message-addresses",
                        MESSAGE_ADDRESS,
                        said(MESSAGE_ADDRESS.WORKSPACE_ID, MESSAGE_ADDRESS.MESSAGE_ID, inHis),
                        ALONG),
                Holding.of("files", ATTACHMENT, said(ATTACHMENT.WORKSPACE_ID, ATTACHMENT.MESSAGE_ID, inHis), GOES)
                        .with(ATTACHMENT.FILE_ID),
                Holding.of(
                                "files-elsewhere",
                                ATTACHMENT,
                                said(ATTACHMENT.WORKSPACE_ID, ATTACHMENT.MESSAGE_ID, elsewhere),
                                GOES)
                        .with(ATTACHMENT.FILE_ID));
    }

    private static Select<Record1<MessageId>> messages(Condition which) {
        return select(MESSAGE.ID).from(MESSAGE).where(here(MESSAGE.WORKSPACE_ID), which);
    }

    private static Condition said(
            TableField<?, WorkspaceId> workspace, TableField<?, MessageId> message, Select<Record1<MessageId>> which) {
        return here(workspace).and(message.in(which));
    }

    private static Condition here(TableField<?, WorkspaceId> workspace) {
        return workspace.eq(Workspaces.current());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Piece erase(Person person, Optional<String> reached) {
        var place = reached.orElse(HIS).split(":");
        return place[0].equals(HIS) ? his(person) : shared(person, place);
    }

    private Piece his(Person person) {
        var tickets = 0;
        var messages = 0;
        for (var one : store.his(person, TICKETS)) {
            if (tickets > 0 && messages + one.messages() > MESSAGES) break;
            deleting.erase(one.id(), ERASING);
            tickets++;
            messages += one.messages();
        }
        if (tickets > 0) return new Piece(Map.of("tickets", tickets, "messages", messages), Optional.of(HIS));
        var aside = deleting.eraseAside(person.uuids(), ERASING);
        return new Piece(aside == 0 ? Map.of() : Map.of("tickets", aside), Optional.of(SHARED));
    }

    /// `shared`, behind a ticket `shared:<id>`, or in it `shared:<id>:<seq>`.
    private Piece shared(Person person, String[] place) {
        var in = place.length == 3 ? Optional.of(new TicketId(UUID.fromString(place[1]))) : Optional.<TicketId>empty();
        var after =
                place.length == 2 ? Optional.of(new TicketId(UUID.fromString(place[1]))) : Optional.<TicketId>empty();
        var ticket = in.or(() -> store.nextShared(person, after));
        if (ticket.isEmpty()) return Piece.last(Map.of());
        var seq = place.length == 3 ? Integer.parseInt(place[2]) : 0;
        var further = anonymising.some(ticket.get(), person, seq, MESSAGES);
        if (further.isPresent())
            return new Piece(Map.of(), Optional.of(SHARED + ":" + ticket.get().value() + ":" + further.get()));
        var said = anonymising.end(ticket.get(), person);
        return new Piece(
                Map.of("conversations", 1, "messages-elsewhere", said),
                Optional.of(SHARED + ":" + ticket.get().value()));
    }
}
