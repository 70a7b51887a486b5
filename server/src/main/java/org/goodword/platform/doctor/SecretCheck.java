package org.goodword.platform.doctor;

import java.util.Map;
import org.goodword.platform.secrets.SecretRotation;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;

@Component
class SecretCheck implements HealthCheck {
    private final SecretRotation keys;

    SecretCheck(SecretRotation keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "secret";
    }

    @Override
    public Finding check() {
        var given = keys.fromEnvironment();
        var from = given ? "from GOODWORD_SECRET" : "in the data folder";
        return new Finding.Fine(
                given ? "given" : "kept",
                "Key %s %s.".formatted(keys.newestId(), from),
                Map.of("key", keys.newestId()));
    }
}
