package org.goodword.platform.doctor;

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
        var from = keys.fromEnvironment() ? "from GOODWORD_SECRET" : "in the data folder";
        return new Finding.Fine("key " + keys.newestId() + " " + from);
    }
}
