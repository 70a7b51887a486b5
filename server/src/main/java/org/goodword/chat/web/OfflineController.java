package org.goodword.chat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.goodword.chat.conversing.Offline;
import org.goodword.chat.conversing.Offline.Left;
import org.goodword.identity.Brands;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Throttle;
import org.goodword.platform.Workspaces;
import org.goodword.platform.web.HostWorkspace;
import org.goodword.ticketing.MessageId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/chat/offline")
class OfflineController {
    private final HostWorkspace hosts;
    private final Brands brands;
    private final Offline offline;
    private final Throttle perPeer;

    OfflineController(
            HostWorkspace hosts,
            Brands brands,
            Offline offline,
            @Value("${goodword.limits.forms-per-hour:30}") int perHour) {
        this.hosts = hosts;
        this.brands = brands;
        this.offline = offline;
        this.perPeer = new Throttle("messages", perHour, Duration.ofHours(1));
    }

    @Operation(
            summary = "Leave a message while nobody is there",
            description =
                    "Becomes a ticket that is answered by mail. `id` is the client's own (UUID): the same words again "
                            + "are answered, others are `message-id-taken`. `answers` are to the brand's `questions`, as typed. "
                            + "Errors: `not-found`, `invalid-value`, `answers-refused` (with what is `missing` and `wrong`), "
                            + "`too-many-requests`.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LeftResponse leave(@Valid @RequestBody LeaveRequest body, HttpServletRequest request) {
        perPeer.take(request.getRemoteAddr());
        return Workspaces.in(hosts.of(request), () -> {
            var brand = brands.all().stream()
                    .filter(one -> one.key().value().equals(body.brand()))
                    .findFirst()
                    .orElseThrow(() -> NotFound.of("brand", body.brand()));
            var email = EmailAddress.parse(body.email())
                    .orElseThrow(() -> Invalid.of("email", "\"%s\" is not an e-mail address.".formatted(body.email())));
            var text = body.text().replace("\0", "").replace("\r\n", "\n").strip();
            var name = body.name() == null ? "" : body.name();
            var answers = body.answers() == null ? Map.<String, String>of() : body.answers();
            var left = new Left(new MessageId(body.id()), brand.id(), name, email, text, answers);
            return new LeftResponse(offline.leave(left));
        });
    }

    @Schema(name = "ChatLeaveRequest")
    record LeaveRequest(
            @NotNull UUID id,
            @NotBlank @Size(max = 100) String brand,
            @Nullable @Size(max = 200) String name,
            @NotBlank @Size(max = 320) String email,
            @NotBlank @Size(max = 20_000) String text,
            @Nullable Map<String, String> answers) {}

    /// @param number of the ticket
    @Schema(name = "ChatLeft")
    record LeftResponse(long number) {}
}
