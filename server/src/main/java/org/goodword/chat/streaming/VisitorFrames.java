package org.goodword.chat.streaming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    String welcome(Place at) {
        return frame("welcome", Map.of("cursor", at.cursor()));
    }

    String refetch(Place at) {
        return frame("refetch", Map.of("cursor", at.cursor()));
    }

    String messages(Place prev, Place at, List<ChatMessage> messages) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("prev", prev.cursor());
        fields.put("cursor", at.cursor());
        fields.put("messages", messages);
        return frame("messages", fields);
    }

    String chat(ChatSummary summary) {
        return frame("chat", Map.of("chat", summary));
    }

    String typing(boolean typing) {
        return frame("typing", Map.of("typing", typing));
    }

    String withdrawn(int seq) {
        return frame("withdrawn", Map.of("seq", seq));
    }

    String gone() {
        return frame("gone", Map.of());
    }

    private String frame(String type, Map<String, Object> fields) {
        var frame = new LinkedHashMap<String, Object>();
        frame.put("type", type);
        frame.putAll(fields);
        return json.writeValueAsString(frame);
    }
}
