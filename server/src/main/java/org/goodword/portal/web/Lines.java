package org.goodword.portal.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.identity.Agents;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.portal.web.Line.Attached;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageKind;
import org.springframework.stereotype.Component;

/// Tells a customer what he may know of a conversation, and no more: of people their names, no addresses.
@Component
class Lines {
    private final Agents agents;
    private final Contacts contacts;

    Lines(Agents agents, Contacts contacts) {
        this.agents = agents;
        this.contacts = contacts;
    }

    List<Line> of(List<Message> said, Site site) {
        var named = new HashSet<AgentId>();
        var known = new HashSet<ContactId>();
        for (var message : said)
            switch (message.author()) {
                case Actor.Agent(var id) -> named.add(id);
                case Actor.Contact(var id) -> known.add(new ContactId(id));
                case Actor.System _ -> {}
            }
        var names = agents.names(named);
        var people = contacts.find(known);
        return said.stream().map(message -> line(message, site, names, people)).toList();
    }

    private static Line line(Message message, Site site, Map<AgentId, String> names, Map<ContactId, Contact> people) {
        var words = message.newWords();
        return new Line(
                author(message.author(), site, names, people),
                message.kind() == MessageKind.REPLY,
                message.createdAt(),
                Line.pieces(words),
                Optional.of(message.text()).filter(all -> !all.equals(words)),
                message.attachments().stream()
                        .map(one -> new Attached(
                                one.id(), one.file().name(), one.file().size()))
                        .toList());
    }

    private static String author(Actor author, Site site, Map<AgentId, String> names, Map<ContactId, Contact> people) {
        return switch (author) {
            case Actor.Agent(var id) -> names.getOrDefault(id, site.title());
            case Actor.Contact(var id)
            when id.equals(site.visitor().contact().id().value()) -> site.say("you");
            case Actor.Contact(var id) ->
                Optional.ofNullable(people.get(new ContactId(id)))
                        .map(Contact::name)
                        .orElse("");
            case Actor.System _ -> site.title();
        };
    }
}
