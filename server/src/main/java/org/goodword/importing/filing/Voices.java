package org.goodword.importing.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.importing.filing.Ready.ReadyRecord;
import org.goodword.importing.filing.Staff.Told;
import org.goodword.importing.spi.Piece.Conversation;
import org.goodword.importing.spi.Piece.Said;
import org.goodword.importing.spi.Piece.Side;
import org.goodword.mail.MailHistory;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewMessage.NewAttachment;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.OldMessage;
import org.goodword.ticketing.html.HtmlSanitizer;
import org.goodword.ticketing.html.HtmlText;
import org.springframework.stereotype.Component;

/// Who said what: the house replies and notes, all others come in.
@Component
class Voices {
    private final Staff staff;
    private final People people;
    private final Agents agents;
    private final MailHistory mails;
    private final Dates dates;

    Voices(Staff staff, People people, Agents agents, MailHistory mails, Dates dates) {
        this.staff = staff;
        this.people = people;
        this.agents = agents;
        this.mails = mails;
        this.dates = dates;
    }

    record Spoken(Said said, OldMessage message) {}

    Spoken spoken(
            Job job, ReadyRecord ready, Conversation conversation, Said said, Requester requester, Instant fallback) {
        var told = staff.told(job, said.author());
        var agent = told.email().flatMap(agents::find);
        var house = said.internal() || isHouse(conversation, said, told, agent);
        var kind = said.internal() ? MessageKind.NOTE : house ? MessageKind.REPLY : MessageKind.INBOUND;
        var actor = house ? colleague(job, ready, told, agent) : customer(job, said, told, requester);
        var html = said.html().map(Texts::clean).filter(text -> !text.isBlank());
        var text = said.text().isBlank() ? html.map(HtmlText::of).orElse("") : said.text();
        var message = new NewMessage(
                Optional.of(new MessageId(Ids.next())),
                kind,
                conversation.channel(),
                actor,
                false,
                Texts.clean(text),
                html.map(HtmlSanitizer::sanitise),
                addresses(told, kind, requester),
                attachments(job, ready, said));
        return new Spoken(said, new OldMessage(message, date(job, ready, said, fallback)));
    }

    private boolean isHouse(Conversation conversation, Said said, Told told, Optional<Agent> agent) {
        if (told.side() != Side.UNKNOWN) return told.side() == Side.HOUSE;
        var asked = conversation.requester();
        if (said.author().externalId().isPresent() && said.author().externalId().equals(asked.externalId()))
            return false;
        return agent.isPresent() || told.email().filter(mails::isOurs).isPresent();
    }

    private static Actor colleague(Job job, ReadyRecord ready, Told told, Optional<Agent> agent) {
        if (agent.isPresent()) return new Actor.Agent(agent.get().id());
        if (told.email().isEmpty() && !told.name().isBlank())
            job.tally()
                    .odd(
                            ready.piece().place(),
                            "%s is no agent here, and has no address: what he said stands without his name."
                                    .formatted(told.name()));
        return new Actor.System("import");
    }

    private Actor customer(Job job, Said said, Told told, Requester requester) {
        if (told.email().isPresent())
            return new Actor.Contact(people.requester(job, told.email().get(), told.name())
                    .contact()
                    .value());
        if (told.isNobody() || said.author().externalId().isEmpty())
            return new Actor.Contact(requester.contact().value());
        var id = said.author().externalId().get();
        return new Actor.Contact(people.stranger(job, id, told.name()).contact().value());
    }

    private Instant date(Job job, ReadyRecord ready, Said said, Instant fallback) {
        var written = dates.plausible(said.at());
        if (written.isEmpty())
            job.tally()
                    .odd(
                            ready.piece().place(),
                            said.at()
                                            .map(at ->
                                                    "The date %s of something said in it cannot be true.".formatted(at))
                                            .orElse("Something said in it has no date.")
                                    + " The time of the ticket was taken.");
        return written.orElse(fallback);
    }

    private static List<MessageAddress> addresses(Told told, MessageKind kind, Requester requester) {
        var addresses = new ArrayList<MessageAddress>();
        told.email()
                .ifPresent(email -> addresses.add(
                        new MessageAddress(MessageAddress.Role.FROM, email, Texts.line(told.name(), 200))));
        if (kind == MessageKind.REPLY)
            EmailAddress.parse(requester.address())
                    .ifPresent(to -> addresses.add(new MessageAddress(MessageAddress.Role.TO, to, "")));
        return addresses;
    }

    private static List<NewAttachment> attachments(Job job, ReadyRecord ready, Said said) {
        var attachments = new ArrayList<NewAttachment>();
        for (var attached : said.attachments()) {
            var file = ready.files().get(attached);
            if (file == null)
                job.tally()
                        .odd(
                                ready.piece().place(),
                                "The file \"%s\" does not lie in the export, or is too large."
                                        .formatted(attached.name()));
            else attachments.add(new NewAttachment(job.hand().file(file), Optional.empty(), false));
        }
        return attachments;
    }
}
