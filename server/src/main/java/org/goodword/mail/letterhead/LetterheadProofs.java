package org.goodword.mail.letterhead;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.goodword.channels.ChannelPermissions;
import org.goodword.identity.Agent;
import org.goodword.identity.AgentTitles;
import org.goodword.identity.Agents;
import org.goodword.identity.BrandId;
import org.goodword.mail.letterhead.Letterhead.Look;
import org.goodword.mail.letterhead.Quotation.Said;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.CustomerLinks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows on a sample conversation what a letterhead would make of a reply by who asks, before it is kept.
@Component
public class LetterheadProofs {
    private final LetterheadKeeping keeping;
    private final Agents agents;
    private final AgentTitles titles;
    private final CustomerLinks links;
    private final Workspaces workspaces;
    private final Clock clock;

    LetterheadProofs(
            LetterheadKeeping keeping,
            Agents agents,
            AgentTitles titles,
            CustomerLinks links,
            Workspaces workspaces,
            Clock clock) {
        this.keeping = keeping;
        this.agents = agents;
        this.titles = titles;
        this.links = links;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// @param language the customer's
    /// @throws Rejected `not-found`, `invalid-value`, `not-allowed`
    @Transactional(readOnly = true)
    public Proof of(BrandId id, Letterhead wanted, String language, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        var brand = keeping.getBrand(id);
        var letterhead = LetterheadKeeping.checked(wanted);
        var sample = Sample.in(language);
        var link = links.of(id, Sample.NUMBER);
        var values = new LetterValues(
                agents.find(by.agent()).map(Agent::name).orElse(brand.name()),
                titles.titleOf(by.actor()),
                brand.name(),
                sample.customer(),
                Sample.NUMBER,
                sample.subject(),
                link.orElse(""));
        var plain = new Dressed(sample.reply(), Optional.of(sample.html()));
        var look = letterhead.in(List.of(language, brand.language()));
        var around = look.map(found -> plain.in(found, values)).orElse(plain);
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        var said = sample.said(letterhead.history())
                .map(words -> new Said(sample.customer(), yesterday, words))
                .toList();
        var before = Quotation.of(said, language, workspaces.profile().zone());
        var missing = link.isEmpty() && look.filter(Look::namesLink).isPresent();
        return new Proof("Re: " + sample.subject(), around.above(before), missing);
    }

    /// @param portalMissing whether it names the link into the portal of a brand that has none
    public record Proof(String subject, Dressed mail, boolean portalMissing) {}
}
