package org.goodword.chat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.goodword.chat.streaming.VisitorStreams;
import org.goodword.platform.WhileServing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What is new for a visitor, as it happens; or, where a proxy cannot stream, when it is asked for.
@RestController
@RequestMapping("/api/v1/chat")
@WhileServing
class VisitorStreamController {
    private final VisitorGate gate;
    private final VisitorStreams streams;
    private final ObjectMapper json;

    VisitorStreamController(VisitorGate gate, VisitorStreams streams, ObjectMapper json) {
        this.gate = gate;
        this.streams = streams;
        this.json = json;
    }

    @Operation(
            summary = "A visitor's stream",
            description = "Server-sent events; see docs/api/chat.md. `cursor` is the last one known, from the "
                    + "conversation or an event's id. Error: `visitor-unknown`.")
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        gate.as(request, visitor -> {
            try {
                response.setContentType("text/event-stream;charset=utf-8");
                response.setHeader("Cache-Control", "no-store");
                response.setHeader("X-Accel-Buffering", "no");
                response.flushBuffer();
                var line = new SseLine(request.startAsync());
                line.begin();
                streams.open(visitor, last(cursor, request), line);
                return true;
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private static Optional<String> last(@Nullable String cursor, HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Last-Event-ID")).or(() -> Optional.ofNullable(cursor));
    }

    @Operation(
            summary = "A visitor's news, when asked",
            description =
                    "The frames of the stream, as soon as there are some, at the latest after `wait` seconds (25). "
                            + "Error: `visitor-unknown`.")
    @GetMapping("/events")
    DeferredResult<NewsResponse> events(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "25") @Min(0) @Max(60) int wait,
            HttpServletRequest request) {
        return gate.as(request, visitor -> {
            var answer =
                    new DeferredResult<NewsResponse>(Duration.ofSeconds(wait).toMillis() + 1);
            var line = new PollLine(frames -> answer.setResult(
                    new NewsResponse(frames.stream().map(json::readTree).toList())));
            answer.onTimeout(line::finish);
            answer.onError(_ -> line.finish());
            streams.open(visitor, Optional.ofNullable(cursor), line);
            return answer;
        });
    }

    /// @param frames as the stream has them
    @Schema(name = "ChatNews")
    record NewsResponse(List<JsonNode> frames) {}
}
