package org.goodword.ticketing.macros;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.platform.Caller;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.html.HtmlText;
import org.springframework.stereotype.Component;

/// Puts a ticket's words where a text says `{{requester.name}}` and the like, as the composer does; unknown ones stay.
@Component
class Variables {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([\\w.]+)\\s*}}");

    private final Contacts contacts;
    private final Agents agents;

    Variables(Contacts contacts, Agents agents) {
        this.contacts = contacts;
        this.agents = agents;
    }

    String fill(String html, Ticket ticket, Caller by) {
        var requester =
                contacts.find(ticket.requester().contact()).map(Contact::name).orElse("");
        var values = Map.of(
                "requester.name", requester,
                "requester.firstName", requester.strip().split("\\s+")[0],
                "agent.name", agents.find(by.agent()).map(Agent::name).orElse(""),
                "ticket.number", Long.toString(ticket.number()),
                "ticket.subject", ticket.heading().subject());
        return VARIABLE.matcher(html).replaceAll(found -> {
            var value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : HtmlText.toHtml(value));
        });
    }
}
