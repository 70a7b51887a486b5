package org.goodword.integration.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodword.integration.telling.EventSentence.Linked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// A sentence as the channels of a chat take it: an incoming webhook of Slack, and an Adaptive Card for a workflow of
/// Microsoft Teams.
@Component
class ChannelCards {
    private final ObjectMapper json;

    ChannelCards(ObjectMapper json) {
        this.json = json;
    }

    /// `text` is what notifications show, `blocks` what the channel does.
    String slack(Linked sentence) {
        var link = sentence.url().isEmpty()
                ? escaped(sentence.link())
                : "<%s|%s>".formatted(sentence.url(), escaped(sentence.link()));
        var text = escaped(sentence.before()) + link + escaped(sentence.after());
        return json.writeValueAsString(Map.of(
                "text",
                escaped(sentence.plain()),
                "blocks",
                List.of(Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text)))));
    }

    /// The three characters that mean something to Slack.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace('|', '¦');
    }

    String teams(Linked sentence) {
        var card = new LinkedHashMap<String, Object>();
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard");
        card.put("version", "1.4");
        card.put("body", List.of(Map.of("type", "TextBlock", "text", bare(sentence.plain()), "wrap", true)));
        if (!sentence.url().isEmpty()) {
            var actions = new ArrayList<Map<String, String>>();
            actions.add(Map.of("type", "Action.OpenUrl", "title", sentence.link(), "url", sentence.url()));
            card.put("actions", actions);
        }
        var attachment = new LinkedHashMap<String, @Nullable Object>();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        attachment.put("contentUrl", null);
        attachment.put("content", card);
        return json.writeValueAsString(Map.of("type", "message", "attachments", List.of(attachment)));
    }

    /// A text block reads Markdown: what would mark something up there stands for itself.
    private static String bare(String text) {
        return text.replaceAll("([\\\\\\[\\]*_`])", "\\\\$1");
    }
}
