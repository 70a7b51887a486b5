package org.goodword.identity.oidc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.cast.Tab;
import org.goodword.openid.LyingProvider;
import org.goodword.openid.LyingProvider.Asked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A company whose agents come in by its provider, and a browser in which nobody is.
final class OidcDesk {
    final Company company;
    final Rest ada;
    final LyingProvider provider;
    Tab tab;
    private final Cast cast;

    OidcDesk(Cast cast, LyingProvider provider) {
        this.cast = cast;
        this.provider = provider;
        company = cast.acme();
        ada = company.ada().rest();
        tab = new Tab(cast, company);
    }

    /// What is usual, and these.
    Map<String, Object> settings(Map<String, Object> these) {
        var settings = new HashMap<String, Object>();
        settings.put("on", true);
        settings.put("issuer", provider.issuer);
        settings.put("clientId", LyingProvider.CLIENT);
        settings.put("secret", LyingProvider.SECRET);
        settings.put("scopes", List.of("email", "profile"));
        settings.put("button", "Acme account");
        settings.put("groupsClaim", "groups");
        settings.put("domains", List.of(company.domain()));
        settings.put("groups", List.of());
        settings.put("otherwise", role("agent"));
        settings.put("makesAgents", true);
        settings.put("onlyWay", false);
        settings.put("secondFactor", "ours");
        settings.put("factorWords", List.of("mfa"));
        settings.put("signsOutThere", false);
        settings.putAll(these);
        return settings;
    }

    OidcDesk with(Map<String, Object> these) {
        ada.put("/oidc", settings(these)).json(200);
        return this;
    }

    String role(String key) {
        return ada.get("/roles")
                .json(200)
                .get("items")
                .valueStream()
                .filter(role -> role.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    static Map<String, Object> rule(String group, @Nullable Object role, Object... teams) {
        var rule = new HashMap<String, Object>();
        rule.put("group", group);
        rule.put("role", role);
        rule.put("teams", List.of(teams));
        return rule;
    }

    /// Another browser.
    OidcDesk elsewhere() {
        tab = new Tab(cast, company);
        return this;
    }

    Asked begun() {
        return LyingProvider.asked(
                tab.send("POST", "/session/oidc", null).json(200).get("address").asString());
    }

    Answer back(Asked asked, String code) {
        return tab.send("POST", "/session/oidc/return", Map.of("state", asked.state(), "code", code));
    }

    /// There and back.
    Answer signIn() {
        var asked = begun();
        return back(asked, provider.approves(asked));
    }

    /// Somebody comes with this address, and this id at the provider.
    Answer signIn(String subject, String email, String... groups) {
        provider.claims.put("sub", subject);
        provider.claims.put("email", email);
        provider.claims.put("groups", List.of(groups));
        return signIn();
    }

    JsonNode agent(String email) {
        return ada.get("/agents")
                .json(200)
                .get("items")
                .valueStream()
                .filter(agent -> agent.get("email").asString().equals(email))
                .findFirst()
                .orElseThrow();
    }
}
