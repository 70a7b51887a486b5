package org.goodword.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.cast.Tab;

/// Ada, who signs in.
///
/// @param ada as who is in already
/// @param tab a browser in which nobody is
record FactorDesk(Company acme, Rest ada, Tab tab) {
    static final Map<String, Object> PROOF = Map.of("proof", Company.PASSWORD);

    static FactorDesk of(Cast cast) {
        var acme = cast.acme();
        return new FactorDesk(acme, acme.ada().rest(), new Tab(cast, acme));
    }

    Answer signIn() {
        return tab.signIn(acme.ada().email(), Company.PASSWORD);
    }

    Answer send(String code) {
        return tab.send("POST", "/session/second-factor", Map.of("code", code));
    }

    Enrolled enrolled() {
        var begun = ada.post("/agents/me/second-factor/enrolment", PROOF).json(201);
        assertThat(begun.get("uri").asString()).contains(begun.get("secret").asString());
        assertThat(begun.get("qr").get("path").asString()).startsWith("M4 4h7v1h-7z");
        var phone = new Phone(begun.get("secret").asString());
        var codes = texts(ada.put("/agents/me/second-factor", Map.of("code", phone.code())));
        return new Enrolled(phone, begun.get("secret").asString(), codes);
    }

    static List<String> texts(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json()
                .get("codes")
                .valueStream()
                .map(code -> code.asString())
                .toList();
    }

    record Enrolled(Phone phone, String secret, List<String> codes) {}
}
