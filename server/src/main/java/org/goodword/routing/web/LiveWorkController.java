package org.goodword.routing.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.TeamId;
import org.goodword.routing.LiveWork;
import org.goodword.routing.LiveWork.Place;
import org.goodword.routing.offering.HandingOver;
import org.goodword.routing.offering.HandingOver.Target;
import org.goodword.routing.offering.Offers;
import org.goodword.ticketing.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{ticket}")
class LiveWorkController {
    private final Offers offers;
    private final HandingOver handingOver;

    LiveWorkController(Offers offers, HandingOver handingOver) {
        this.offers = offers;
        this.handingOver = handingOver;
    }

    @Operation(
            summary = "Accept a chat",
            description = "That is offered to you; it is yours then. Harmless to repeat. Errors: `offer-gone`.")
    @PostMapping("/offer/acceptance")
    LiveWorkResponse accept(@PathVariable UUID ticket, Caller caller) {
        return LiveWorkResponse.of(offers.accept(new TicketId(ticket), caller));
    }

    @Operation(
            summary = "Refuse a chat",
            description = "It is offered to the next; not to you again for a minute. Errors: `offer-gone`.")
    @PostMapping("/offer/refusal")
    LiveWorkResponse refuse(@PathVariable UUID ticket, Caller caller) {
        return LiveWorkResponse.of(offers.refuse(new TicketId(ticket), caller));
    }

    @Operation(
            summary = "Take a chat",
            description = "One that waits, or, with `chat.take-over`, one that another has. Errors: `chat-not-open`,"
                    + " `chat-limit-reached`.")
    @PostMapping("/taking")
    LiveWorkResponse take(@PathVariable UUID ticket, Caller caller) {
        return LiveWorkResponse.of(offers.take(new TicketId(ticket), caller));
    }

    @Operation(
            summary = "Hand a chat on",
            description =
                    "To an `agent` who is online, or to a `team`, whose people are asked in turn. A `note` is read by"
                            + " agents only. Errors: `chat-not-open`, `agent-not-online`, `chat-limit-reached`.")
    @PostMapping("/transfer")
    LiveWorkResponse transfer(@PathVariable UUID ticket, @Valid @RequestBody TransferRequest body, Caller caller) {
        var note = Optional.ofNullable(body.note()).map(String::strip).filter(text -> !text.isEmpty());
        return LiveWorkResponse.of(handingOver.handOver(new TicketId(ticket), body.target(), note, caller));
    }

    record TransferRequest(
            @Nullable UUID agent,
            @Nullable UUID team,
            @Nullable @Size(max = 10_000) String note) {
        Target target() {
            if (agent != null && team == null) return new Target.ToAgent(new AgentId(agent));
            if (team != null && agent == null) return new Target.ToTeam(new TeamId(team));
            throw Invalid.of("agent", "Name an agent or a team.");
        }
    }

    /// @param state `waiting`, `offered`, `with-agent`
    /// @param agent who has it, or to whom it is offered
    /// @param since it is in this state
    /// @param until the offer ends
    record LiveWorkResponse(
            UUID ticket,
            String state,
            @Nullable UUID agent,
            @Nullable UUID team,
            Instant since,
            @Nullable Instant until) {
        static LiveWorkResponse of(LiveWork work) {
            return new LiveWorkResponse(
                    work.ticket().value(),
                    work.place().code(),
                    work.place().owner().map(AgentId::value).orElse(null),
                    work.team().map(TeamId::value).orElse(null),
                    work.since(),
                    work.place() instanceof Place.Offered(var _, var until) ? until : null);
        }
    }
}
