package org.goodword.notify.sending;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.ResourceBundle;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.identity.AgentChoices;
import org.goodword.notify.Concern;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Ticket;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// What a device shows, in the language of its agent: JSON with `title`, `body`, `tag` and `url`. Of the ticket no more
/// than its row in her list shows.
@Component
class PushWording {
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_NAME = 80;

    private final Contacts contacts;
    private final AgentChoices choices;
    private final Workspaces workspaces;
    private final ObjectMapper json;

    PushWording(Contacts contacts, AgentChoices choices, Workspaces workspaces, ObjectMapper json) {
        this.contacts = contacts;
        this.choices = choices;
        this.workspaces = workspaces;
        this.json = json;
    }

    String of(Concern concern, Ticket ticket, AgentId agent) {
        var name =
                contacts.find(ticket.requester().contact()).map(Contact::name).orElse("");
        var title = words(agent)
                .getString(concern.code())
                .replace("{number}", Long.toString(ticket.number()))
                .replace("{name}", shortened(name, LONGEST_NAME))
                .replace("{subject}", shortened(ticket.heading().subject(), LONGEST_SUBJECT));
        return json(
                title,
                ticket.conversation().preview(),
                ticket.id().value().toString(),
                "/inbox/all/" + ticket.number());
    }

    String test(AgentId agent) {
        return json(words(agent).getString(Concern.TEST.code()), "", "test", "/settings/you");
    }

    private String json(String title, String body, String tag, String url) {
        var words = new LinkedHashMap<String, String>();
        words.put("title", title);
        words.put("body", body);
        words.put("tag", tag);
        words.put("url", url);
        return json.writeValueAsString(words);
    }

    private ResourceBundle words(AgentId agent) {
        var language =
                choices.language(agent).orElseGet(() -> workspaces.profile().language());
        return ResourceBundle.getBundle("org.goodword.notify.sentences", Locale.forLanguageTag(language));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most))) + "…";
    }
}
