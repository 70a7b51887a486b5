package org.goodword.integration.telling;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.goodword.integration.EventType;
import org.goodword.integration.endpoints.Endpoint;
import org.goodword.integration.endpoints.Kind;
import org.goodword.integration.telling.EventSentence.Linked;
import org.goodword.ticketing.Ticket;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// What is sent, as each kind of endpoint takes it.
@Component
public class Payloads {
    private final EventEnvelope envelope;
    private final EventSentence sentence;
    private final ChannelCards channels;
    private final ObjectMapper json;
    private final Clock clock;

    Payloads(EventEnvelope envelope, EventSentence sentence, ChannelCards channels, ObjectMapper json, Clock clock) {
        this.envelope = envelope;
        this.sentence = sentence;
        this.channels = channels;
        this.json = json;
        this.clock = clock;
    }

    /// @param ticket absent when it has gone meanwhile, or the event is about none
    public String of(Told told, Optional<Ticket> ticket, Kind kind) {
        return switch (kind) {
            case WEBHOOK, HOOK -> envelope.of(told, ticket);
            case SLACK -> channels.slack(sentence.of(told, ticket));
            case TEAMS -> channels.teams(sentence.of(told, ticket));
        };
    }

    /// For who wants to see that something arrives.
    public String test(Endpoint endpoint) {
        var words = new Linked(sentence.test(), "", "", "");
        return switch (endpoint.kind()) {
            case WEBHOOK, HOOK ->
                json.writeValueAsString(EventEnvelope.of(
                        EventType.TEST,
                        clock.instant().toString(),
                        new LinkedHashMap<>(Map.of("endpoint", endpoint.id().value()))));
            case SLACK -> channels.slack(words);
            case TEAMS -> channels.teams(words);
        };
    }
}
