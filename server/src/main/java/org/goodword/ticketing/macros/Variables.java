package org.goodword.ticketing.macros;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.platform.Caller;
import org.goodword.ticketing.CustomerLinks;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.html.HtmlText;
import org.springframework.stereotype.Component;

/// Puts a ticket's words where a text says `{{requester.name}}` and the like, as the composer does,
/// and keeps what stands between `{{#ticket.portalLink}}` and `{{/ticket.portalLink}}` only where
/// there is one; unknown ones stay.
@Component
class Variables {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([\\w.]+)\\s*}}");
    private static final Pattern SECTION =
            Pattern.compile("\\{\\{#\\s*([\\w.]+)\\s*}}(.*?)\\{\\{/\\s*\\1\\s*}}", Pattern.DOTALL);

    private final Contacts contacts;
    private final Agents agents;
    private final CustomerLinks links;

    Variables(Contacts contacts, Agents agents, CustomerLinks links) {
        this.contacts = contacts;
        this.agents = agents;
        this.links = links;
    }

    String fill(String html, Ticket ticket, Caller by) {
        var requester =
                contacts.find(ticket.requester().contact()).map(Contact::name).orElse("");
        return filled(
                html,
                Map.of(
                        "requester.name",
                        requester,
                        "requester.firstName",
                        requester.strip().split("\\s+")[0],
                        "agent.name",
                        agents.find(by.agent()).map(Agent::name).orElse(""),
                        "ticket.number",
                        Long.toString(ticket.number()),
                        "ticket.subject",
                        ticket.heading().subject(),
                        "ticket.portalLink",
                        links.of(ticket.heading().brand(), ticket.number()).orElse("")));
    }

    private static String filled(String html, Map<String, String> values) {
        var kept = SECTION.matcher(html).replaceAll(found -> {
            var value = values.get(found.group(1));
            var inside = value == null ? found.group() : value.isEmpty() ? "" : found.group(2);
            return Matcher.quoteReplacement(inside);
        });
        return VARIABLE.matcher(kept).replaceAll(found -> {
            var value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : HtmlText.toHtml(value));
        });
    }
}
