package org.goodword.portal.entering;

import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.BrandId;
import org.goodword.openid.Journey;
import org.goodword.platform.Secrets;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// What a browser keeps while a customer is at the provider. It is sealed: she can neither read nor make it, and one
/// of another brand or workspace is none.
@Component
class Ways {
    private static final String PURPOSE = "portal-journey";

    private final Secrets secrets;
    private final ObjectMapper json;

    Ways(Secrets secrets, ObjectMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    String close(BrandId brand, Journey journey, String to) {
        var way = new Way(Workspaces.current().value(), brand.value(), journey, to);
        return secrets.encrypt(PURPOSE, json.writeValueAsString(way));
    }

    Optional<Way> open(String sealed, BrandId brand) {
        try {
            return Optional.of(json.readValue(secrets.decrypt(PURPOSE, sealed), Way.class))
                    .filter(way -> way.workspace() == Workspaces.current().value())
                    .filter(way -> way.brand().equals(brand.value()));
        } catch (IllegalArgumentException | JacksonException nonsense) {
            return Optional.empty();
        }
    }

    /// @param to where in the portal she wanted to go
    record Way(int workspace, UUID brand, Journey journey, String to) {}
}
