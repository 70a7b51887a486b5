package org.goodword.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodword.identity.oidc.OidcDesk.rule;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.openid.LyingProvider;
import org.goodword.openid.RealProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// With a provider that others have written.
@GoodwordTest
class RealProviderTests {
    @Autowired
    private Cast cast;

    @Test
    void anAgentSignsInThereAndIsInHere() throws Exception {
        try (var unused = new LyingProvider()) {
            var desk = new OidcDesk(cast, unused);
            var mara = desk.company.mara();
            var redirect = desk.ada
                    .with("Host", desk.company.domain())
                    .get("/oidc")
                    .json(200)
                    .get("redirect")
                    .asString();
            try (var provider = RealProvider.with(mara.email(), redirect)) {
                desk.with(Map.of(
                        "issuer", provider.issuer(), "groups", List.of(rule("money", null, desk.company.billing()))));
                var address = desk.tab
                        .send("POST", "/session/oidc", null)
                        .json(200)
                        .get("address")
                        .asString();
                var back = provider.approve(address, mara.email());
                assertThat(back.toString()).startsWith(redirect);
                var said = new HashMap<String, Object>();
                for (var pair : back.getRawQuery().split("&")) {
                    var at = pair.indexOf('=');
                    said.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
                }
                said.keySet().retainAll(List.of("state", "code", "iss"));
                var me = desk.tab.send("POST", "/session/oidc/return", said).json(201);
                assertThat(me.get("id").asString()).isEqualTo(mara.id().toString());
                assertThat(me.get("teams").valueStream().map(team -> team.asString()))
                        .contains(desk.company.billing().toString());
                desk.tab.get("/session").json(200);
            }
        }
    }
}
