package org.goodword.contacts.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Party;
import org.goodword.contacts.spi.Moment;
import org.goodword.contacts.timeline.Timeline;
import org.goodword.identity.Agents;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class TimelineController {
    private static final String TELLS =
            "Newest first: tickets and chats as they were opened, with how much was said and the last of it; notes, "
                    + "ratings, asks for a good word, changes. Of tickets only those you may see. `more` has what the kind tells "
                    + "beside.";

    private final Timeline timeline;
    private final Agents agents;
    private final Contacts contacts;

    TimelineController(Timeline timeline, Agents agents, Contacts contacts) {
        this.timeline = timeline;
        this.agents = agents;
        this.contacts = contacts;
    }

    @Operation(summary = "What happened with a contact", description = TELLS)
    @GetMapping("/contacts/{contact}/timeline")
    Page<MomentResponse> ofContact(@PathVariable UUID contact, PageRequest page, Caller caller) {
        return answers(timeline.of(Party.of(new ContactId(contact)), page, caller));
    }

    @Operation(summary = "What happened with an organisation", description = TELLS)
    @GetMapping("/organisations/{organisation}/timeline")
    Page<MomentResponse> ofOrganisation(@PathVariable UUID organisation, PageRequest page, Caller caller) {
        return answers(timeline.of(Party.of(new OrganisationId(organisation)), page, caller));
    }

    private Page<MomentResponse> answers(Page<Moment> page) {
        var actors =
                page.items().stream().flatMap(moment -> moment.by().stream()).collect(Collectors.toSet());
        var colleagues = agents.names(
                actors.stream().flatMap(actor -> actor.agent().stream()).collect(Collectors.toSet()));
        var people = contacts.find(actors.stream()
                .filter(Actor.Contact.class::isInstance)
                .flatMap(actor -> actor.uuid().stream())
                .map(ContactId::new)
                .collect(Collectors.toSet()));
        return page.map(moment -> MomentResponse.of(moment, colleagues, people));
    }

    /// @param kind `ticket`, `chat`, `note`, `change`, `ask`, `rating`
    /// @param text in somebody's words: a subject, a note, a quote
    record MomentResponse(
            Instant at,
            UUID id,
            String kind,
            @Nullable MomentActorResponse by,
            String text,
            @Nullable MomentTicketResponse ticket,
            Map<String, Object> more) {
        static MomentResponse of(Moment moment, Map<AgentId, String> agents, Map<ContactId, Contact> contacts) {
            return new MomentResponse(
                    moment.at(),
                    moment.id(),
                    moment.kind(),
                    moment.by()
                            .map(actor -> MomentActorResponse.of(actor, agents, contacts))
                            .orElse(null),
                    moment.text(),
                    moment.ticket()
                            .map(one -> new MomentTicketResponse(one.id(), one.number(), one.subject()))
                            .orElse(null),
                    moment.more());
        }
    }

    /// @param kind `agent`, `contact`, `system`
    record MomentActorResponse(String kind, @Nullable UUID id, String name) {
        static MomentActorResponse of(Actor actor, Map<AgentId, String> agents, Map<ContactId, Contact> contacts) {
            return switch (actor) {
                case Actor.Agent(var id) -> new MomentActorResponse("agent", id.value(), agents.getOrDefault(id, ""));
                case Actor.Contact(var id) ->
                    new MomentActorResponse(
                            "contact",
                            id,
                            Optional.ofNullable(contacts.get(new ContactId(id)))
                                    .map(Contact::name)
                                    .orElse(""));
                case Actor.System(var name) -> new MomentActorResponse("system", null, name);
            };
        }
    }

    record MomentTicketResponse(UUID id, long number, String subject) {}
}
