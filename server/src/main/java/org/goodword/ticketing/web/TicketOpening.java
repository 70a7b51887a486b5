package org.goodword.ticketing.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.files.FileId;
import org.goodword.identity.Brand;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.BrandScope;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Rejected;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.BrandOutOfReach;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewMessage.NewAttachment;
import org.goodword.ticketing.NewTicket;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.goodword.ticketing.html.SafeHtml;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens the ticket that a request asks for.
@Component
public class TicketOpening {
    private static final String API = "api";

    private final Tickets tickets;
    private final Contacts contacts;
    private final Brands brands;

    TicketOpening(Tickets tickets, Contacts contacts, Brands brands) {
        this.tickets = tickets;
        this.contacts = contacts;
        this.brands = brands;
    }

    /// @throws Rejected `invalid-value`, `not-allowed`, `message-id-taken`, `fields-missing`, `brand-out-of-reach`,
    /// `field-read-only`
    @Transactional
    Opened open(OpenTicketRequest request, long number, Caller by) {
        var kind = request.message().kind() == null
                ? MessageKind.INBOUND
                : MessageKind.of(request.message().kind());
        require(kind, request, by);
        var email = new EmailAddress(request.requester().email());
        var requester = contacts.recognise(
                email, Optional.ofNullable(request.requester().name()), by.actor());
        var message = message(request.message(), kind, requester, email, by);
        var ticket = tickets.open(plan(request, number, requester, email, brand(request, by)), message, by.actor());
        if (request.fields() != null) tickets.fill(ticket, request.fields(), by);
        return new Opened(ticket, requester);
    }

    record Opened(Ticket ticket, Contact requester) {}

    private static void require(MessageKind kind, OpenTicketRequest request, Caller by) {
        if (kind == MessageKind.REPLY) by.require(TicketPermissions.REPLY);
        if (kind == MessageKind.NOTE) by.require(TicketPermissions.NOTE);
        if (request.team() != null || request.assignee() != null) by.require(TicketPermissions.ASSIGN);
    }

    /// The workspace's first unless she says another; for who reaches some only, the first of these.
    private Optional<BrandId> brand(OpenTicketRequest request, Caller by) {
        if (request.brand() != null) return Optional.of(BrandOutOfReach.require(new BrandId(request.brand()), by));
        return switch (by.limits().brands()) {
            case BrandScope.Every _ -> Optional.empty();
            case BrandScope.Only reached ->
                brands.all().stream()
                        .map(Brand::id)
                        .filter(id -> reached.reaches(id.value()))
                        .findFirst();
        };
    }

    private static NewTicket plan(
            OpenTicketRequest request, long number, Contact requester, EmailAddress email, Optional<BrandId> brand) {
        return new NewTicket(
                number,
                request.subject(),
                new Requester(requester.id(), requester.organisation(), email.value()),
                List.of(),
                brand,
                Optional.ofNullable(request.type()),
                request.priority() == null ? Priority.NORMAL : Priority.of(request.priority()),
                request.tags() == null ? List.of() : request.tags(),
                new Assignment(
                        Optional.ofNullable(request.team()).map(TeamId::new),
                        Optional.ofNullable(request.assignee()).map(AgentId::new)),
                Optional.empty());
    }

    private static NewMessage message(
            OpenTicketRequest.FirstMessage request,
            MessageKind kind,
            Contact requester,
            EmailAddress email,
            Caller by) {
        var body = Bodies.of(request.body(), request.format());
        var author =
                kind == MessageKind.INBOUND ? new Actor.Contact(requester.id().value()) : by.actor();
        var address = switch (kind) {
            case INBOUND -> List.of(new MessageAddress(Role.FROM, email, requester.name()));
            case REPLY -> List.of(new MessageAddress(Role.TO, email, requester.name()));
            case NOTE -> List.<MessageAddress>of();
        };
        return new NewMessage(
                        Optional.ofNullable(request.id()).map(MessageId::new),
                        kind,
                        API,
                        author,
                        false,
                        body.text(),
                        body.html(),
                        address,
                        attachments(request.attachments(), body))
                .held(kind == MessageKind.REPLY ? request.hold() : Duration.ZERO);
    }

    /// A picture inside the html names its file: `<img src="cid:…">`.
    static List<NewAttachment> attachments(@Nullable List<UUID> files, Bodies body) {
        if (files == null) return List.of();
        var html = body.html().map(SafeHtml::value).orElse("");
        return files.stream()
                .distinct()
                .map(file -> attachment(file, html.contains("cid:" + file)))
                .toList();
    }

    private static NewAttachment attachment(UUID file, boolean inline) {
        return new NewAttachment(new FileId(file), inline ? Optional.of(file.toString()) : Optional.empty(), inline);
    }
}
