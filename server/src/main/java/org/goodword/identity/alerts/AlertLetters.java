package org.goodword.identity.alerts;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.goodword.identity.SignInMails.SignInMail;
import org.goodword.identity.alerts.Alerts.Alert;
import org.goodword.identity.people.AgentStore;
import org.goodword.identity.preferences.Preferences;
import org.goodword.platform.Workspaces;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The words of alerts, in the agent's language.
@Component
public class AlertLetters {
    private final AlertStore store;
    private final AgentStore agents;
    private final Preferences preferences;
    private final Workspaces workspaces;
    private final String url;

    AlertLetters(
            AlertStore store,
            AgentStore agents,
            Preferences preferences,
            Workspaces workspaces,
            @Value("${goodword.url:http://localhost:${server.port:8080}}") String url) {
        this.store = store;
        this.agents = agents;
        this.preferences = preferences;
        this.workspaces = workspaces;
        this.url = url;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SignInMail> compose(UUID id) {
        return store.find(id).map(this::compose);
    }

    private static String known(String word, ResourceBundle words) {
        return word.isEmpty() ? words.getString("unknown") : word;
    }

    private SignInMail compose(Alert alert) {
        var agent = agents.find(alert.agent()).orElseThrow();
        var profile = workspaces.profile();
        var chosen = Optional.ofNullable(preferences.of(agent.id()).settings().language());
        var locale = Locale.forLanguageTag(chosen.orElse(profile.language()));
        var words = ResourceBundle.getBundle("org.goodword.identity.sign-in-alerts", locale);
        var at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
                .withLocale(locale)
                .format(alert.at().atZone(profile.zone()));
        var happened = words.getString(alert.kind() + ".text")
                .formatted(known(alert.browser(), words), known(alert.system(), words), alert.address());
        return new SignInMail(
                agent.email(),
                agent.name(),
                words.getString(alert.kind() + ".subject").formatted(profile.name()),
                words.getString("frame").formatted(agent.name(), happened, at, url + "/settings/access"));
    }
}
