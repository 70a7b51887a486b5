package org.goodword.portal.web;

import java.util.Map;
import org.goodword.portal.keeping.PortalProvider;
import org.goodword.portal.keeping.PortalProviders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Shows who is not signed in how to.
@Component
class EntryPages {
    private final Sites sites;
    private final PortalProviders providers;

    EntryPages(Sites sites, PortalProviders providers) {
        this.sites = sites;
        this.providers = providers;
    }

    /// @param to where she goes afterwards
    ResponseEntity<String> show(Site site, String to) {
        return page(HttpStatus.OK, site, "", to);
    }

    /// What was typed is no address.
    ResponseEntity<String> wrong(Site site, String typed) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, site, typed, Within.HOME);
    }

    private ResponseEntity<String> page(HttpStatus status, Site site, String typed, String to) {
        var provider = providers.working(site.brand().id());
        var page = new EntryPage(
                site,
                typed,
                status.isError(),
                provider.map(PortalProvider::button),
                provider.map(PortalProvider::links).orElse(true),
                to);
        return sites.page(status, "entry", site, Map.of("page", page));
    }
}
