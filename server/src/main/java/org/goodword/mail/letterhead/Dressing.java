package org.goodword.mail.letterhead;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.identity.Agent;
import org.goodword.identity.AgentTitles;
import org.goodword.identity.Agents;
import org.goodword.identity.Brand;
import org.goodword.identity.Brands;
import org.goodword.mail.letterhead.Quotation.Said;
import org.goodword.mail.linking.LinkWords;
import org.goodword.mail.linking.LinkedFile;
import org.goodword.platform.Actor;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.CustomerLinks;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.goodword.ticketing.html.HtmlText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes of a reply what its brand sends: in the look of the customer's language, else of the brand's,
/// with as much of the conversation below as the brand wants.
@Component
public class Dressing {
    private final LetterheadKeeping keeping;
    private final Brands brands;
    private final Agents agents;
    private final AgentTitles titles;
    private final Contacts contacts;
    private final Tickets tickets;
    private final CustomerLinks links;
    private final SpokenQuery spoken;
    private final Workspaces workspaces;
    private final Clock clock;

    Dressing(
            LetterheadKeeping keeping,
            Brands brands,
            Agents agents,
            AgentTitles titles,
            Contacts contacts,
            Tickets tickets,
            CustomerLinks links,
            SpokenQuery spoken,
            Workspaces workspaces,
            Clock clock) {
        this.keeping = keeping;
        this.brands = brands;
        this.agents = agents;
        this.titles = titles;
        this.contacts = contacts;
        this.tickets = tickets;
        this.links = links;
        this.spoken = spoken;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// @param files those of its files that are not in it
    @Transactional(readOnly = true)
    public Dressed of(Ticket ticket, Message message, List<LinkedFile> files) {
        var plain = new Dressed(text(message), message.html());
        return brands.find(ticket.heading().brand())
                .map(brand -> dressed(plain, keeping.of(brand.id()), brand, ticket, message, files))
                .orElseGet(() -> plain.with(files, words("en")));
    }

    /// What goes to a third party: the words as they are.
    ///
    /// @param files those of its files that are not in it
    @Transactional(readOnly = true)
    public Dressed aside(Ticket ticket, Message message, List<LinkedFile> files) {
        var language =
                brands.find(ticket.heading().brand()).map(Brand::language).orElse("en");
        return new Dressed(message.text(), message.html()).with(files, words(language));
    }

    private static String text(Message message) {
        return message.text().isBlank() ? message.html().map(HtmlText::of).orElse("") : message.text();
    }

    private LinkWords words(String language) {
        return new LinkWords(language, workspaces.profile().zone());
    }

    private Dressed dressed(
            Dressed plain, Letterhead letterhead, Brand brand, Ticket ticket, Message message, List<LinkedFile> files) {
        var languages = Stream.concat(spoken.of(ticket.id()).stream(), Stream.of(brand.language()))
                .toList();
        var around = letterhead
                .in(languages)
                .map(look -> plain.in(look, values(brand, ticket, message)))
                .orElse(plain);
        var language = languages.getFirst();
        return around.with(files, words(language)).above(before(letterhead.history(), brand, message, language));
    }

    private LetterValues values(Brand brand, Ticket ticket, Message message) {
        return new LetterValues(
                who(message.author(), brand),
                titles.titleOf(message.author()),
                brand.name(),
                contacts.find(ticket.requester().contact()).map(Contact::name).orElse(""),
                ticket.number(),
                ticket.heading().subject(),
                links.of(brand.id(), ticket.number()).orElse(""));
    }

    private List<Quotation> before(Letterhead.History history, Brand brand, Message message, String language) {
        var most = switch (history) {
            case NONE -> 0;
            case LAST -> 1;
            case ALL -> Quotation.MOST;
        };
        if (most == 0) return List.of();
        // Some of them may still be held.
        var said = tickets.shown(message.ticket(), Optional.of(message.seq()), Quotation.MOST * 2).reversed().stream()
                .filter(this::hasLeft)
                .map(one -> new Said(who(one.author(), brand), one.createdAt(), one.newWords()))
                .filter(one -> !one.words().isBlank())
                .limit(most)
                .toList();
        return Quotation.of(said, language, workspaces.profile().zone());
    }

    private boolean hasLeft(Message message) {
        return message.kind() != MessageKind.REPLY
                || message.heldUntil().filter(clock.instant()::isBefore).isEmpty();
    }

    private String who(Actor author, Brand brand) {
        return switch (author) {
            case Actor.Agent(var id) -> agents.find(id).map(Agent::name).orElse(brand.name());
            case Actor.Contact(var id) ->
                contacts.find(new ContactId(id)).map(Contact::name).orElse(brand.name());
            case Actor.System _ -> brand.name();
        };
    }
}
