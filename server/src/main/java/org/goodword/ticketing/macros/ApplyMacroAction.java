package org.goodword.ticketing.macros;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.identity.Brand;
import org.goodword.identity.Brands;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.changing.Schemas;
import org.goodword.ticketing.conversation.Saying;
import org.goodword.ticketing.html.HtmlSanitizer;
import org.goodword.ticketing.html.HtmlText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Applies a macro: all of its steps, or none. Its reply is sent only when that is asked for; else it is for the
/// composer.
@Component
class ApplyMacroAction implements Action<ApplyMacroAction.Arguments> {
    static final String NAME = "macro";

    private static final String CHAT = "chat";

    /// What would make a macro go round in circles, or leave nothing to go on with.
    static final Set<String> NOT_INSIDE = Set.of(NAME, StepsAction.NAME, "delete", "restore", "merge", "part");

    private static final Description<Arguments> DESCRIPTION = new Description<>(
            NAME,
            TicketEvent.SUBJECT,
            "Apply a macro: its steps, and with \"send\" its reply.",
            Arguments.class,
            Schemas.object(Map.of("macro", Schemas.ID, "send", Schemas.FLAG), "macro"),
            TicketPermissions.UPDATE,
            false);

    private final Macros macros;
    private final TicketStore tickets;
    private final Brands brands;
    private final Saying saying;
    private final Variables variables;
    private final StepsAction steps;

    ApplyMacroAction(
            Macros macros, TicketStore tickets, Brands brands, Saying saying, Variables variables, StepsAction steps) {
        this.macros = macros;
        this.tickets = tickets;
        this.brands = brands;
        this.saying = saying;
        this.variables = variables;
        this.steps = steps;
    }

    record Arguments(@Nullable UUID macro, @Nullable Boolean send) {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        var wanted = arguments.macro();
        if (wanted == null) throw Invalid.of("macro", "\"macro\" is missing.");
        var macro = macros.find(wanted, by).orElseThrow(() -> NotFound.of("macro", wanted));
        var id = new TicketId(subject);
        var ticket = tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", subject));
        var brand = brands.find(ticket.heading().brand());
        if (!macro.fits().takes(ticket, brand.map(Brand::language).orElse("en")))
            throw new Rejected(new MacroDoesNotFit(macro.name("en"), ticket.number()));
        var reply = macro.reply().filter(_ -> Boolean.TRUE.equals(arguments.send()));
        reply.ifPresent(text -> send(ticket, text, by));
        var ran = steps.run(subject, macro.steps(), by);
        return StepsAction.done(new StepsAction.Ran(ran.changed() || reply.isPresent(), ran.back()));
    }

    private void send(Ticket ticket, String reply, Caller by) {
        var html = variables.fill(reply, ticket, by);
        var chat = ticket.heading().channel().equals(CHAT);
        var message = new NewMessage(
                Optional.empty(),
                MessageKind.REPLY,
                chat ? CHAT : "email",
                by.actor(),
                false,
                HtmlText.of(html),
                Optional.of(HtmlSanitizer.sanitise(html)),
                chat ? List.of() : addresses(ticket),
                List.of());
        saying.say(ticket.id(), message, by);
    }

    private List<MessageAddress> addresses(Ticket ticket) {
        var addresses = tickets.participants(ticket.id()).stream()
                .map(one -> new MessageAddress(one.role().equals("cc") ? Role.CC : Role.TO, one.address(), ""))
                .toList();
        if (addresses.isEmpty()) throw Invalid.of("send", "Nobody of #%d has an address.".formatted(ticket.number()));
        return addresses;
    }
}
