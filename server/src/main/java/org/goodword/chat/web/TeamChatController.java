package org.goodword.chat.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.goodword.chat.conversing.ChatSide;
import org.goodword.chat.conversing.TeamSide;
import org.goodword.chat.streaming.VisitorStreams;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A chat as the team sees it, beside its ticket.
@RestController
@RequestMapping("/api/v1/tickets/{ticket}/chat")
class TeamChatController {
    private final TeamSide side;
    private final ObjectProvider<VisitorStreams> streams;

    TeamChatController(TeamSide side, ObjectProvider<VisitorStreams> streams) {
        this.side = side;
        this.streams = streams;
    }

    @Operation(
            summary = "Who visits, where he is, how far he has read",
            description =
                    "`fields` are what the page says of him, without proof. Errors: `not-found` for a ticket that is "
                            + "no chat, `not-allowed`.")
    @GetMapping
    TeamChat show(@PathVariable UUID ticket, Caller caller) {
        return answer(side.of(new TicketId(ticket), caller));
    }

    @Operation(
            summary = "End a chat",
            description =
                    "The visitor may say whether it was good; his next message opens it again. Errors: `not-found`, `not-allowed`.")
    @PutMapping("/end")
    TeamChat end(@PathVariable UUID ticket, Caller caller) {
        return answer(side.end(new TicketId(ticket), caller));
    }

    @Operation(
            summary = "Keep this visitor out",
            description =
                    "What he sends is refused, on every chat of the workspace. Errors: `not-found`, `not-allowed`.")
    @PutMapping("/block")
    TeamChat block(@PathVariable UUID ticket, Caller caller) {
        return answer(side.block(new TicketId(ticket), true, caller));
    }

    @Operation(summary = "Let this visitor in again", description = "Errors: `not-found`, `not-allowed`.")
    @DeleteMapping("/block")
    TeamChat unblock(@PathVariable UUID ticket, Caller caller) {
        return answer(side.block(new TicketId(ticket), false, caller));
    }

    private TeamChat answer(ChatSide chat) {
        var here = streams.getIfAvailable();
        return TeamChat.of(chat, here != null && here.isHere(chat.visitor().id()));
    }

    /// @param identified the page has proven who he is
    /// @param here he is connected to this node just now
    /// @param delivered up to where his browser has what was said, as `seq`
    /// @param read up to where he has read
    record TeamChat(
            UUID visitor,
            String language,
            boolean identified,
            boolean blocked,
            boolean here,
            boolean ended,
            @Nullable String email,
            String page,
            String pageTitle,
            String referrer,
            String browser,
            Map<String, String> fields,
            Instant startedAt,
            int delivered,
            int read,
            @Nullable Boolean rating,
            @Nullable String ratingComment) {
        static TeamChat of(ChatSide side, boolean here) {
            return new TeamChat(
                    side.visitor().id().value(),
                    side.visitor().language(),
                    side.visitor().externalId().isPresent(),
                    side.visitor().blocked(),
                    here,
                    side.chat().endedAt().isPresent(),
                    side.chat().email().map(EmailAddress::value).orElse(null),
                    side.page().url(),
                    side.page().title(),
                    side.page().referrer(),
                    side.page().userAgent(),
                    side.fields(),
                    side.startedAt(),
                    side.chat().delivered(),
                    side.chat().read(),
                    side.chat().rating().orElse(null),
                    side.ratingComment().orElse(null));
        }
    }
}
