package org.goodword.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.goodword.platform.Caller;
import org.goodword.reporting.wall.Wallboard;
import org.goodword.ticketing.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/wallboard")
class WallboardController {
    private final Wallboard wallboard;

    WallboardController(Wallboard wallboard) {
        this.wallboard = wallboard;
    }

    @Operation(
            summary = "How it stands now",
            description =
                    "Open, unassigned and unanswered tickets, who waits longest, chats that wait, agents online, and what "
                            + "began and was solved today; of what you may see. A number that reaches `most` is larger. Needs "
                            + "`report.view`.")
    @GetMapping
    WallboardResponse show(Caller caller) {
        return WallboardResponse.of(wallboard.now(caller));
    }

    record WallboardResponse(
            Instant at,
            int most,
            int open,
            int unassigned,
            int unanswered,
            @Nullable OldestResponse longest,
            int chats,
            int online,
            int opened,
            int solved) {
        static WallboardResponse of(Wallboard.Standing now) {
            return new WallboardResponse(
                    now.at(),
                    Wallboard.MOST,
                    now.open(),
                    now.unassigned(),
                    now.unanswered(),
                    now.longest().map(OldestResponse::of).orElse(null),
                    now.chats(),
                    now.online(),
                    now.opened(),
                    now.solved());
        }
    }

    /// @param since when its customer wrote
    record OldestResponse(long ticket, String subject, Instant since) {
        static OldestResponse of(Ticket ticket) {
            return new OldestResponse(
                    ticket.number(),
                    ticket.heading().subject(),
                    ticket.conversation()
                            .last()
                            .map(Ticket.Conversation.Last::at)
                            .orElse(ticket.times().created()));
        }
    }
}
