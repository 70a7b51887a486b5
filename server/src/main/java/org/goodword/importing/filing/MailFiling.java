package org.goodword.importing.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.importing.filing.Made.Kind;
import org.goodword.importing.filing.Ready.ReadyFile;
import org.goodword.importing.filing.Ready.ReadyMail;
import org.goodword.importing.spi.Piece.Mail;
import org.goodword.mail.MailHistory;
import org.goodword.mail.MailHistory.Old;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;
import org.goodword.platform.Actor;
import org.goodword.platform.Ids;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewMessage.NewAttachment;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.OldMessage;
import org.goodword.ticketing.OldTicket;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;

/// Old mails become closed tickets, one for each thread. What we wrote is a reply, all else came in.
@Component
class MailFiling {
    private static final String CHANNEL = "email";
    private static final int MOST_PARTICIPANTS = 100;
    private static final int MOST_ADDRESSES = 500;

    private final MailHistory mails;
    private final MadeStore made;
    private final Threads threads;
    private final People people;
    private final Agents agents;
    private final Dates dates;

    MailFiling(MailHistory mails, MadeStore made, Threads threads, People people, Agents agents, Dates dates) {
        this.mails = mails;
        this.made = made;
        this.threads = threads;
        this.people = people;
        this.agents = agents;
        this.dates = dates;
    }

    void file(Job job, ReadyMail ready) {
        var place = ready.piece().place();
        var mail = ready.mail();
        var key = key(ready);
        if (mails.knows(ready.print())
                || made.find(job.run(), Kind.MESSAGE, key).isPresent()) {
            job.tally().known();
            return;
        }
        var author = mail.people().author();
        if (author.isEmpty()) {
            job.tally().refuse(place, "The mail does not say who it is from.");
            return;
        }
        if (people.wasErased(job, author.get().address())) {
            job.tally().known();
            return;
        }
        var at = date(job, ready);
        if (at.isEmpty()) {
            job.tally().refuse(place, "The mail has no date that can be true.");
            return;
        }
        var sides = sides(mail, author.get());
        if (sides.outside().isEmpty()) {
            job.tally().refuse(place, "Nobody outside wrote this mail or got it: it is one among ourselves.");
            return;
        }
        mail.warnings().forEach(warning -> job.tally().odd(place, warning));
        write(job, ready, key, author.get(), sides, at.get());
    }

    private static String key(ReadyMail ready) {
        var id = ready.print().messageId();
        return ready.print().contentHash() + " " + id.substring(0, Math.min(id.length(), 300));
    }

    private Optional<Instant> date(Job job, ReadyMail ready) {
        var written = ready.mail().date();
        if (dates.plausible(written).isPresent()) return written;
        var received = dates.plausible(((Mail) ready.piece().content()).received());
        received.ifPresent(at -> job.tally()
                .odd(
                        ready.piece().place(),
                        written.map(date -> "Its date %s cannot be true; the time of its arrival, %s, was taken."
                                        .formatted(date, at))
                                .orElse("It has no date; the time of its arrival, %s, was taken.".formatted(at))));
        return received;
    }

    /// @param ours whether we wrote it
    /// @param agent who of us, where the address says so
    /// @param outside the one it is about first
    private record Sides(boolean ours, Optional<Agent> agent, List<Person> outside) {}

    private Sides sides(ReadMail mail, Person author) {
        var recipients = Stream.concat(mail.people().to().stream(), mail.people().cc().stream())
                .filter(person -> !mails.isOurs(person.address()))
                .distinct()
                .toList();
        var agent = agents.find(author.address());
        // A colleague who writes to us alone is somebody with a question.
        var ours = mails.isOurs(author.address()) || agent.isPresent() && !recipients.isEmpty();
        if (ours)
            return new Sides(
                    true, agent, recipients.stream().limit(MOST_PARTICIPANTS).toList());
        var outside = Stream.concat(Stream.of(author), recipients.stream())
                .distinct()
                .limit(MOST_PARTICIPANTS)
                .toList();
        return new Sides(false, Optional.empty(), outside);
    }

    private void write(Job job, ReadyMail ready, String key, Person author, Sides sides, Instant at) {
        var mail = ready.mail();
        var people = sides.outside().stream()
                .map(person -> this.people.requester(job, person.address(), person.name()))
                .distinct()
                .toList();
        var message = new OldMessage(message(job, ready, author, sides, people.getFirst()), at);
        var subject = mails.subject(mail);
        var thread = threads.of(job.run(), mail);
        thread.ifPresent(ticket -> job.hand().message(ticket, message, subject, people, job.by()));
        var ticket = thread.orElseGet(() -> opened(job, key, subject, people, message));
        var id = message.message().id().orElseThrow();
        made.put(job.run(), Kind.MESSAGE, key, Optional.of(id.value()), Optional.of(ticket.value()), "");
        threads.remember(job.run(), mail, ticket);
        job.hand().keep(old(ready, id.value(), author, at), ticket);
        job.tally().made("messages");
        job.tally().made("files", ready.files().size());
    }

    private TicketId opened(Job job, String key, String subject, List<Requester> people, OldMessage message) {
        var old = new OldTicket(
                job.numbers().getAsLong(),
                subject,
                CHANNEL,
                people.getFirst(),
                people.subList(1, people.size()),
                Optional.empty(),
                Priority.NORMAL,
                List.of(),
                StatusCategory.CLOSED,
                Ticket.Assignment.NOBODY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var ticket = job.hand().ticket(old, List.of(message), job.by());
        made.put(job.run(), Kind.TICKET, key, Optional.of(ticket.value()), Optional.empty(), "");
        job.tally().made("tickets");
        return ticket;
    }

    private NewMessage message(Job job, ReadyMail ready, Person author, Sides sides, Requester first) {
        var mail = ready.mail();
        return new NewMessage(
                        Optional.of(new MessageId(Ids.next())),
                        sides.ours() ? MessageKind.REPLY : MessageKind.INBOUND,
                        CHANNEL,
                        actor(sides, first),
                        mail.isAutomatic(),
                        mail.text(),
                        mail.html(),
                        addresses(author, mail),
                        ready.files().stream()
                                .map(file -> attachment(job, file))
                                .toList())
                .with(mail.folds());
    }

    private static Actor actor(Sides sides, Requester first) {
        if (!sides.ours()) return new Actor.Contact(first.contact().value());
        return sides.agent().<Actor>map(agent -> new Actor.Agent(agent.id())).orElse(new Actor.System("import"));
    }

    private static NewAttachment attachment(Job job, ReadyFile file) {
        return new NewAttachment(job.hand().file(file), file.contentId(), file.inline());
    }

    private static List<MessageAddress> addresses(Person author, ReadMail mail) {
        var addresses = new ArrayList<MessageAddress>();
        addresses.add(address(MessageAddress.Role.FROM, author));
        mail.people().to().forEach(to -> addresses.add(address(MessageAddress.Role.TO, to)));
        mail.people().cc().forEach(cc -> addresses.add(address(MessageAddress.Role.CC, cc)));
        return addresses.stream().limit(MOST_ADDRESSES).toList();
    }

    private static MessageAddress address(MessageAddress.Role role, Person person) {
        return new MessageAddress(role, person.address(), person.name());
    }

    private static Old old(ReadyMail ready, UUID id, Person author, Instant at) {
        var mail = ready.mail();
        var to = Stream.concat(mail.people().to().stream(), mail.people().cc().stream())
                .map(person -> person.address().value())
                .distinct()
                .limit(MOST_PARTICIPANTS)
                .toList();
        return new Old(id, ready.print(), ready.raw(), author.address().value(), to, Threads.referenced(mail), at);
    }
}
