package org.goodword.portal.keeping;

import java.net.URI;
import org.goodword.identity.Brand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where portals are. What a request says of its host is never believed: links come from what is settled here.
@Component
public class PortalAddresses {
    private final URI ours;

    PortalAddresses(@Value("${goodword.url:http://localhost:${server.port:8080}}") String url) {
        this.ours = URI.create(url.replaceAll("/+$", ""));
    }

    /// Without a slash at its end.
    public String of(Brand brand, Portal portal) {
        return portal.host()
                .map(host -> at(host.value()))
                .orElseGet(() -> "%s/portal/%s".formatted(ours, brand.key().value()));
    }

    /// Where a provider sends customers back to, who have signed in there.
    public String returned(Brand brand, Portal portal) {
        return of(brand, portal) + "/entry/returned";
    }

    private String at(String host) {
        var port = ours.getPort() < 0 ? "" : ":" + ours.getPort();
        return "%s://%s%s".formatted(ours.getScheme(), host, port);
    }

    public boolean isOurs(String host) {
        return host.equalsIgnoreCase(ours.getHost()) || host.equals("localhost");
    }
}
