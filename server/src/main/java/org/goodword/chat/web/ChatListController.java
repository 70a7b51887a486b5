package org.goodword.chat.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.chat.conversing.Waiting;
import org.goodword.chat.conversing.Waiting.LiveChat;
import org.goodword.contacts.Contact;
import org.goodword.identity.Agents;
import org.goodword.identity.Team;
import org.goodword.identity.Teams;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.TeamId;
import org.goodword.routing.LiveWork.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/chats")
class ChatListController {
    private final Waiting waiting;
    private final Agents agents;
    private final Teams teams;

    ChatListController(Waiting waiting, Agents agents, Teams teams) {
        this.waiting = waiting;
        this.agents = agents;
        this.teams = teams;
    }

    @Operation(
            summary = "Chats to answer now",
            description =
                    "`state=waiting`: not with anybody yet, the longest waiting first, `offer` says whom one is offered to; "
                            + "`state=mine`: those you answer; `state=with-agent`: those anybody answers, for who may take them "
                            + "over (`chat.take-over`). At most 100. Errors: `invalid-value`, `not-allowed`.")
    @GetMapping
    LiveChats list(@RequestParam(defaultValue = "waiting") String state, Caller caller) {
        var chats = switch (state) {
            case "waiting" -> waiting.forAnybody(caller);
            case "mine" -> waiting.of(caller);
            case "with-agent" -> waiting.withAgents(caller);
            default -> throw Invalid.of("state", "\"state\" is waiting, mine or with-agent.");
        };
        var names = agents.names(chats.stream()
                .flatMap(chat -> chat.work().place().owner().stream())
                .distinct()
                .toList());
        var known = teams.all().stream().collect(Collectors.toMap(Team::id, Team::name));
        return new LiveChats(chats.stream().map(chat -> row(chat, names, known)).toList());
    }

    private static LiveChatRow row(LiveChat chat, Map<AgentId, String> names, Map<TeamId, String> teams) {
        var work = chat.work();
        var agent = work.place() instanceof Place.WithAgent(var id) ? id : null;
        return new LiveChatRow(
                work.ticket().value(),
                chat.ticket().number(),
                new VisitorName(chat.visitor().map(Contact::name).orElse(null)),
                agent == null ? "waiting" : "with-agent",
                work.since(),
                work.unansweredSince().orElse(null),
                chat.page().url().isEmpty()
                        ? null
                        : new VisitedPage(chat.page().url(), chat.page().title()),
                agent == null ? null : new Named(agent.value(), names.getOrDefault(agent, "")),
                work.team()
                        .map(team -> new Named(team.value(), teams.getOrDefault(team, "")))
                        .orElse(null),
                chat.unread(),
                work.place() instanceof Place.Offered(var to, var until) ? new ChatOffer(to.value(), until) : null);
    }

    record LiveChats(List<LiveChatRow> items) {}

    /// @param state `waiting` or `with-agent`
    /// @param since it is in this state
    /// @param unansweredSince the visitor wrote, and nobody answered
    /// @param unread messages that you have not seen
    record LiveChatRow(
            UUID ticket,
            long number,
            VisitorName visitor,
            String state,
            Instant since,
            @Nullable Instant unansweredSince,
            @Nullable VisitedPage page,
            @Nullable Named agent,
            @Nullable Named team,
            int unread,
            @Nullable ChatOffer offer) {}

    record VisitorName(@Nullable String name) {}

    record VisitedPage(String url, String title) {}

    record Named(UUID id, String name) {}

    record ChatOffer(UUID agent, Instant until) {}
}
