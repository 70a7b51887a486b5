package org.goodword.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.openid.LyingProvider;
import org.goodword.openid.LyingProvider.Asked;
import tools.jackson.databind.JsonNode;

/// A brand whose customers sign in by its provider.
record ProviderDesk(Desk desk, LyingProvider provider) {
    /// What is usual, and these.
    Map<String, Object> settings(Map<String, ?> these) {
        var settings = new HashMap<String, Object>(Map.of(
                "on",
                true,
                "issuer",
                provider.issuer,
                "clientId",
                LyingProvider.CLIENT,
                "secret",
                LyingProvider.SECRET,
                "scopes",
                List.of("email", "profile"),
                "button",
                "Sign in with Acme",
                "trustsUnverified",
                false,
                "links",
                true));
        settings.putAll(these);
        return settings;
    }

    ProviderDesk with(Map<String, ?> these) {
        put(desk.brand(), these);
        return this;
    }

    JsonNode put(String brand, Map<String, ?> these) {
        return desk.ada()
                .put("/portals/" + brand + "/provider", settings(these))
                .json(200);
    }

    /// Somebody goes to the provider.
    static Asked begun(Visitor visitor) {
        return begun(visitor, "");
    }

    static Asked begun(Visitor visitor, String to) {
        var sent = visitor.at("/entry/provider" + (to.isEmpty() ? "" : "?to=" + Rest.encoded(to)));
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        return LyingProvider.asked(sent.header("Location"));
    }

    static Answer back(Visitor visitor, Asked asked, String code) {
        return visitor.at("/entry/returned?state=" + Rest.encoded(asked.state()) + "&code=" + Rest.encoded(code));
    }

    /// There and back.
    Answer signIn(Visitor visitor) {
        var asked = begun(visitor);
        return back(visitor, asked, provider.approves(asked));
    }

    /// With this address there.
    Answer signIn(Visitor visitor, String email) {
        provider.claims.put("email", email);
        return signIn(visitor);
    }

    Visitor signedIn(String email) {
        var visitor = desk.browser();
        var entered = signIn(visitor, email);
        assertThat(entered.status()).as(entered.text()).isEqualTo(303);
        return visitor;
    }

    /// Where the provider sent somebody, as her browser asks for it.
    static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    List<String> contacts() {
        return desk.ada()
                .get("/contacts")
                .json(200)
                .get("items")
                .valueStream()
                .map(contact -> contact.get("name").asString())
                .toList();
    }
}
