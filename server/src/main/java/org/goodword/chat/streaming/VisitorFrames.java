package org.goodword.chat.streaming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodword.chat.attending.Attending;
import org.goodword.chat.streaming.Frame.Kind;
import org.goodword.chat.telling.ChatMessage;
import org.goodword.chat.telling.ChatSummary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// What the server says to visitors.
@Component
class VisitorFrames {
    private final ObjectMapper json;

    VisitorFrames(ObjectMapper json) {
        this.json = json;
    }

    Frame welcome(Place at) {
        return frame(Kind.WELCOME, Map.of("cursor", at.cursor()));
    }

    Frame refetch(Place at) {
        return frame(Kind.REFETCH, Map.of("cursor", at.cursor()));
    }

    Frame messages(Place prev, Place at, List<ChatMessage> messages) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("prev", prev.cursor());
        fields.put("cursor", at.cursor());
        fields.put("messages", messages);
        return frame(Kind.MESSAGES, fields);
    }

    Frame chat(ChatSummary summary) {
        return frame(Kind.CHAT, Map.of("chat", summary));
    }

    Frame typing(boolean typing) {
        return frame(Kind.TYPING, Map.of("typing", typing));
    }

    Frame availability(Attending now) {
        return frame(Kind.AVAILABILITY, Map.of("availability", now));
    }

    private Frame frame(Kind kind, Map<String, Object> fields) {
        var frame = new LinkedHashMap<String, Object>();
        frame.put("type", kind.code());
        frame.putAll(fields);
        return new Frame(kind, json.writeValueAsString(frame));
    }
}
