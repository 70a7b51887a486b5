package org.goodword.importing.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodword.fields.FieldSubject;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.importing.filing.Made.Kind;
import org.goodword.importing.filing.Ready.ReadyRecord;
import org.goodword.importing.filing.Voices.Spoken;
import org.goodword.importing.spi.Piece.Conversation;
import org.goodword.importing.spi.Piece.Said;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.OldTicket;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Tag;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketHistory;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;

/// A ticket of another desk, with all that was said in it. One that was imported before gets what was said since.
@Component
class TicketFiling {
    private static final int MOST_PARTICIPANTS = 100;

    private final MadeStore made;
    private final Staff staff;
    private final People people;
    private final Voices voices;
    private final Agents agents;
    private final Dates dates;
    private final FieldFiling fields;
    private final TicketHistory history;

    TicketFiling(
            MadeStore made,
            Staff staff,
            People people,
            Voices voices,
            Agents agents,
            Dates dates,
            FieldFiling fields,
            TicketHistory history) {
        this.made = made;
        this.staff = staff;
        this.people = people;
        this.voices = voices;
        this.agents = agents;
        this.dates = dates;
        this.fields = fields;
        this.history = history;
    }

    void file(Job job, ReadyRecord ready, Conversation conversation) {
        if (made.wasErased(job.run(), Kind.TICKET, conversation.externalId()) || isOfErased(job, conversation)) {
            job.tally().known();
            return;
        }
        var known = made.find(job.run(), Kind.TICKET, conversation.externalId());
        var place = ready.piece().place();
        var fallback = dates.plausible(conversation.created()).or(() -> dated(conversation));
        if (conversation.created().isPresent()
                && dates.plausible(conversation.created()).isEmpty())
            job.tally()
                    .odd(
                            place,
                            "Its date %s cannot be true."
                                    .formatted(conversation.created().get()));
        if (fallback.isEmpty()) {
            job.tally().refuse(place, "Neither the ticket nor anything said in it has a date that can be true.");
            return;
        }
        var requester = requester(job, conversation);
        if (requester.isEmpty()) {
            job.tally()
                    .refuse(
                            place,
                            "Its requester%s is told of nowhere: import the people first, or put their file beside it."
                                    .formatted(conversation
                                            .requester()
                                            .externalId()
                                            .map(id -> " " + id)
                                            .orElse("")));
            return;
        }
        if (known.isPresent()) goOn(job, ready, conversation, requester.get(), fallback.get(), known.get());
        else begin(job, ready, conversation, requester.get(), fallback.get());
    }

    private boolean isOfErased(Job job, Conversation conversation) {
        var email = staff.told(job, conversation.requester()).email();
        return email.isPresent() && people.wasErased(job, email.get());
    }

    private Optional<Instant> dated(Conversation conversation) {
        return conversation.said().stream()
                .flatMap(said -> dates.plausible(said.at()).stream())
                .min(Instant::compareTo);
    }

    private Optional<Requester> requester(Job job, Conversation conversation) {
        var told = staff.told(job, conversation.requester());
        if (told.email().isPresent())
            return Optional.of(people.requester(job, told.email().get(), told.name()));
        if (told.externalId().isEmpty() || told.name().isBlank()) return Optional.empty();
        return Optional.of(people.stranger(job, told.externalId().get(), told.name()));
    }

    private void begin(Job job, ReadyRecord ready, Conversation conversation, Requester requester, Instant fallback) {
        var spoken = conversation.said().stream()
                .map(said -> voices.spoken(job, ready, conversation, said, requester, fallback))
                .toList();
        if (spoken.isEmpty()) {
            job.tally().refuse(ready.piece().place(), "Nothing was said in this ticket.");
            return;
        }
        var ticket = job.hand()
                .ticket(
                        old(job, ready, conversation, requester),
                        spoken.stream().map(Spoken::message).toList(),
                        job.by());
        job.hand().fill(ticket, fields.taken(job, ready.piece(), FieldSubject.TICKET));
        made.put(job.run(), Kind.TICKET, conversation.externalId(), Optional.of(ticket.value()), Optional.empty(), "");
        job.tally().made("tickets");
        spoken.forEach(message -> remember(job, conversation, message, ticket));
    }

    /// What was said since it was imported, as long as it is there.
    private void goOn(
            Job job, ReadyRecord ready, Conversation conversation, Requester requester, Instant fallback, Made known) {
        var ticket = known.subject().map(TicketId::new).orElseThrow();
        var fresh = fresh(job, conversation);
        var isThere = job.run().dry() || history.find(ticket).isPresent();
        if (fresh.isEmpty() || !isThere) {
            job.tally().known();
            return;
        }
        for (var said : fresh) {
            var spoken = voices.spoken(job, ready, conversation, said, requester, fallback);
            job.hand().message(ticket, spoken.message(), conversation.subject(), List.of(), job.by());
            remember(job, conversation, spoken, ticket);
        }
    }

    private List<Said> fresh(Job job, Conversation conversation) {
        var keys = conversation.said().stream()
                .map(said -> key(conversation, said))
                .toList();
        var known = made.find(job.run(), Kind.MESSAGE, keys).stream()
                .map(Made::externalId)
                .toList();
        return conversation.said().stream()
                .filter(said -> !known.contains(key(conversation, said)))
                .toList();
    }

    private void remember(Job job, Conversation conversation, Spoken spoken, TicketId ticket) {
        var message = spoken.message().message();
        made.put(
                job.run(),
                Kind.MESSAGE,
                key(conversation, spoken.said()),
                message.id().map(id -> id.value()),
                Optional.of(ticket.value()),
                "");
        spoken.said().messageId().ifPresent(id -> job.hand().know(id, ticket));
        job.tally().made("messages");
        job.tally().made("files", message.attachments().size());
    }

    private static String key(Conversation conversation, Said said) {
        return conversation.externalId() + "/" + said.externalId();
    }

    private OldTicket old(Job job, ReadyRecord ready, Conversation conversation, Requester requester) {
        var category = job.run().options().closed() && conversation.category().isOpen()
                ? StatusCategory.CLOSED
                : conversation.category();
        return new OldTicket(
                job.numbers().getAsLong(),
                conversation.subject().isBlank() ? "(no subject)" : Texts.clean(conversation.subject()),
                conversation.channel(),
                requester,
                others(job, conversation, requester),
                conversation.type(),
                conversation.priority(),
                tags(job, ready, conversation),
                category,
                assignment(job, ready, conversation, category),
                dates.plausible(conversation.created()),
                dates.plausible(conversation.updated()),
                dates.plausible(conversation.solved()));
    }

    private List<Requester> others(Job job, Conversation conversation, Requester requester) {
        return conversation.cc().stream()
                .limit(MOST_PARTICIPANTS)
                .map(who -> staff.told(job, who))
                .flatMap(told -> told.email().map(email -> people.requester(job, email, told.name())).stream())
                .filter(who -> !who.contact().equals(requester.contact()))
                .distinct()
                .toList();
    }

    private static List<Tag> tags(Job job, ReadyRecord ready, Conversation conversation) {
        var tags = new ArrayList<Tag>();
        for (var word : conversation.tags())
            try {
                tags.add(Tag.of(word));
            } catch (Rejected no) {
                job.tally()
                        .odd(
                                ready.piece().place(),
                                "The tag was left out: " + no.problem().detail());
            }
        return tags;
    }

    private Assignment assignment(Job job, ReadyRecord ready, Conversation conversation, StatusCategory category) {
        if (conversation.assignee().isEmpty()) return Assignment.NOBODY;
        var told = staff.told(job, conversation.assignee().get());
        var agent = told.email()
                .flatMap(agents::find)
                .filter(found -> !category.isOpen() || found.state() == Agent.State.ACTIVE);
        if (agent.isEmpty() && category.isOpen())
            job.tally()
                    .odd(
                            ready.piece().place(),
                            "It is open, and its assignee%s is no active agent here; it belongs to nobody now."
                                    .formatted(told.name().isBlank() ? "" : " " + told.name()));
        return new Assignment(Optional.empty(), agent.map(Agent::id));
    }
}
