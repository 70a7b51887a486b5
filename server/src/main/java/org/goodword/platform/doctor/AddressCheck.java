package org.goodword.platform.doctor;

import java.util.Map;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the links in mails lead. Whether people come from there only their browsers know.
@Component
class AddressCheck implements HealthCheck {
    private final String url;

    AddressCheck(@Value("${goodword.url:}") String url) {
        this.url = url;
    }

    @Override
    public String name() {
        return "address";
    }

    @Override
    public Finding check() {
        if (!url.isEmpty())
            return new Finding.Fine("set", "Links in mails lead to %s.".formatted(url), Map.of("url", url));
        var here = "http://localhost:8080";
        return new Finding.Worrying(
                "not-set",
                "Links in mails lead to %s, which works on this machine only.".formatted(here),
                "Start Goodword with GOODWORD_URL, the address people open.",
                Map.of("url", here));
    }
}
