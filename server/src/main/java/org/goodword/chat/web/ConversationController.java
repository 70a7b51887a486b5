package org.goodword.chat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.chat.conversing.Conversing;
import org.goodword.chat.conversing.Conversing.Conversation;
import org.goodword.chat.conversing.Conversing.Words;
import org.goodword.chat.conversing.Page;
import org.goodword.chat.streaming.Place;
import org.goodword.chat.streaming.VisitorSigns;
import org.goodword.chat.telling.ChatMessage;
import org.goodword.chat.telling.ChatSummary;
import org.goodword.chat.telling.Telling;
import org.goodword.chat.visiting.Visitors;
import org.goodword.files.FileId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Installation;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.MessageId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What a visitor says and reads. With his token as `Authorization: Bearer gwv_…`.
@RestController
@RequestMapping("/api/v1/chat")
class ConversationController {
    private static final int PAGE = 50;

    private final VisitorGate gate;
    private final Conversing conversing;
    private final Visitors visitors;
    private final Telling telling;
    private final Installation installation;
    private final ObjectProvider<VisitorSigns> signs;

    ConversationController(
            VisitorGate gate,
            Conversing conversing,
            Visitors visitors,
            Telling telling,
            Installation installation,
            ObjectProvider<VisitorSigns> signs) {
        this.gate = gate;
        this.conversing = conversing;
        this.visitors = visitors;
        this.telling = telling;
        this.installation = installation;
        this.signs = signs;
    }

    @Operation(
            summary = "A visitor's conversation",
            description = "The newest fifty messages in order, or those before `before`. `cursor` is where the stream "
                    + "goes on. `chat` is null before the first message. Error: `visitor-unknown`.")
    @GetMapping("/conversation")
    ConversationResponse conversation(
            @RequestParam(required = false) @Nullable Integer before, HttpServletRequest request) {
        return gate.as(
                request,
                visitor -> conversing
                        .conversation(visitor, Optional.ofNullable(before), PAGE)
                        .map(this::response)
                        .orElseGet(() -> new ConversationResponse(
                                null,
                                List.of(),
                                Place.before(installation.epoch()).cursor(),
                                false)));
    }

    private ConversationResponse response(Conversation conversation) {
        var ticket = conversation.ticket();
        var place = Place.at(
                installation.epoch(), ticket.id(), ticket.conversation().seq());
        return new ConversationResponse(
                telling.summary(conversation.chat(), ticket),
                telling.messages(conversation.messages()),
                place.cursor(),
                conversation.more());
    }

    @Operation(
            summary = "Say something",
            description = "`id` is the client's own (UUID): the same words again are answered, others are "
                    + "`message-id-taken`. Opens a chat when none goes on; `answers` are to the brand's `questions`, as "
                    + "typed. Errors: `invalid-value`, `answers-refused` (with what is `missing` and `wrong`), "
                    + "`visitor-unknown`, `too-many-requests`.")
    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    SaidResponse say(@Valid @RequestBody SayRequest body, HttpServletRequest request) {
        return gate.knowing(request, visitor -> {
            var text = body.text().replace("\0", "").replace("\r\n", "\n").strip();
            if (text.isEmpty() && body.attached().isEmpty()) throw Invalid.of("text", "Write something first.");
            var said = conversing.say(
                    visitor,
                    new Words(
                            new MessageId(body.id()),
                            text,
                            body.attached(),
                            where(body.page(), request),
                            or(body.fields()),
                            or(body.answers())));
            return new SaidResponse(
                    telling.messages(List.of(said.message())).getFirst(),
                    telling.summary(said.now().chat(), said.now().ticket()));
        });
    }

    @Operation(
            summary = "How far he has been shown and has read",
            description = "By `seq`. Errors: `visitor-unknown`, `not-found`.")
    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@Valid @RequestBody SeenRequest body, HttpServletRequest request) {
        gate.as(request, visitor -> {
            conversing.seen(visitor, body.delivered(), body.read());
            return true;
        });
    }

    @Operation(
            summary = "He types",
            description = "Repeated every few seconds while it goes on; kept nowhere. Error: `visitor-unknown`.")
    @PostMapping("/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(@Valid @RequestBody ChatTypingRequest body, HttpServletRequest request) {
        gate.as(request, visitor -> {
            signs.ifAvailable(told -> told.types(visitor, body.typing()));
            return true;
        });
    }

    @Schema(name = "ChatTypingRequest")
    record ChatTypingRequest(boolean typing) {}

    @Operation(
            summary = "Where answers go once he has left",
            description = "Or `skip`: he is not asked again. Errors: `invalid-value`, `visitor-unknown`, `not-found`.")
    @PostMapping("/email")
    ChatSummary email(@Valid @RequestBody AnswerToRequest body, HttpServletRequest request) {
        return gate.as(request, visitor -> {
            var email = Optional.ofNullable(body.email())
                    .map(text -> EmailAddress.parse(text)
                            .orElseThrow(
                                    () -> Invalid.of("email", "\"%s\" is not an e-mail address.".formatted(text))));
            if (email.isEmpty() && !Boolean.TRUE.equals(body.skip()))
                throw Invalid.of("email", "Give an address, or skip.");
            conversing.answerTo(visitor, email);
            return summary(visitor);
        });
    }

    @Operation(
            summary = "Where he is",
            description = "Told once a chat is open. Errors: `visitor-unknown`, `not-found`.")
    @PostMapping("/page")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void page(@Valid @RequestBody PageRequest body, HttpServletRequest request) {
        gate.as(request, visitor -> {
            conversing.moved(visitor, where(body, request), or(body.fields()));
            return true;
        });
    }

    @Operation(
            summary = "End the chat",
            description = "His next message opens it again. Errors: `visitor-unknown`, `not-found`.")
    @PostMapping("/end")
    ChatSummary end(HttpServletRequest request) {
        return gate.as(request, visitor -> {
            conversing.end(visitor);
            return summary(visitor);
        });
    }

    @Operation(summary = "Say whether it was good", description = "Errors: `visitor-unknown`, `not-found`.")
    @PostMapping("/rating")
    ChatSummary rate(@Valid @RequestBody ChatRatingRequest body, HttpServletRequest request) {
        return gate.as(request, visitor -> {
            conversing.rate(
                    visitor, body.good(), Optional.ofNullable(body.comment()).filter(text -> !text.isBlank()));
            return summary(visitor);
        });
    }

    @Operation(
            summary = "Forget this browser",
            description = "Its token is nobody's from then on. Error: `visitor-unknown`.")
    @PostMapping("/forget")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(HttpServletRequest request) {
        gate.as(request, visitor -> {
            visitors.forget(VisitorGate.token(request));
            return true;
        });
    }

    private ChatSummary summary(org.goodword.chat.Visitor visitor) {
        var now = conversing.now(visitor).orElseThrow();
        return telling.summary(now.chat(), now.ticket());
    }

    private static Page where(@Nullable PageRequest page, HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        if (page == null) return new Page("", "", "", agent);
        return new Page(page.url(), or(page.title()), or(page.referrer()), agent);
    }

    private static Map<String, String> or(@Nullable Map<String, String> fields) {
        return fields == null ? Map.of() : fields;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Schema(name = "ChatConversation")
    record ConversationResponse(@Nullable ChatSummary chat, List<ChatMessage> messages, String cursor, boolean more) {}

    @Schema(name = "ChatSayRequest")
    record SayRequest(
            @NotNull UUID id,
            @NotNull @Size(max = 20_000) String text,
            @Nullable @Size(max = 10) List<@NotNull UUID> files,
            @Nullable @Valid PageRequest page,
            @Nullable @Size(max = 20) Map<@Size(max = 40) String, @NotNull @Size(max = 200) String> fields,
            @Nullable @Size(max = 20) Map<@Size(max = 80) String, @NotNull @Size(max = 4_000) String> answers) {
        List<FileId> attached() {
            return files == null ? List.of() : files.stream().map(FileId::new).toList();
        }
    }

    @Schema(name = "ChatSaid")
    record SaidResponse(ChatMessage message, ChatSummary chat) {}

    @Schema(name = "ChatSeenRequest")
    record SeenRequest(int delivered, int read) {}

    @Schema(name = "ChatEmailRequest")
    record AnswerToRequest(
            @Nullable @Size(max = 320) String email,
            @Nullable Boolean skip) {}

    @Schema(name = "ChatPageRequest")
    record PageRequest(
            @NotNull @Size(max = 8_000) String url,
            @Nullable @Size(max = 8_000) String title,
            @Nullable @Size(max = 8_000) String referrer,
            @Nullable @Size(max = 20) Map<@Size(max = 40) String, @NotNull @Size(max = 200) String> fields) {}

    @Schema(name = "ChatRatingRequest")
    record ChatRatingRequest(
            boolean good, @Nullable @Size(max = 2_000) String comment) {}
}
