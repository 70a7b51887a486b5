package org.goodword.identity.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.goodword.identity.SignInMails;
import org.goodword.identity.alerts.AlertLetters;
import org.goodword.identity.people.AgentStore;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The words of resets and invitations, in the workspace's language; those of alerts are written elsewhere.
@Component
class SignInLetters implements SignInMails {
    private final OneTimeLinks links;
    private final AgentStore agents;
    private final AlertLetters alerts;
    private final Workspaces workspaces;

    SignInLetters(OneTimeLinks links, AgentStore agents, AlertLetters alerts, Workspaces workspaces) {
        this.links = links;
        this.agents = agents;
        this.alerts = alerts;
        this.workspaces = workspaces;
    }

    @Override
    @Transactional
    public Optional<SignInMail> compose(UUID id) {
        return links.find(id).map(this::compose).or(() -> alerts.compose(id));
    }

    private SignInMail compose(OneTimeLinks.Link link) {
        var agent = agents.find(link.agent()).orElseThrow();
        var profile = workspaces.profile();
        var words = ResourceBundle.getBundle(
                "org.goodword.identity.sign-in-mails", Locale.forLanguageTag(profile.language()));
        var kind = link.purpose().code();
        var address = links.mint(link.id()).orElseThrow();
        return new SignInMail(
                agent.email(),
                agent.name(),
                words.getString(kind + ".subject").formatted(profile.name()),
                words.getString(kind + ".text").formatted(agent.name(), profile.name(), address));
    }
}
