package org.goodword.portal.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.goodword.files.Downloads;
import org.goodword.platform.NotFound;
import org.goodword.portal.keeping.Logos;
import org.goodword.portal.web.Sites.Request;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Hidden
@RestController
class LogoController {
    private final Sites sites;
    private final Logos logos;
    private final Downloads downloads;

    LogoController(Sites sites, Logos logos, Downloads downloads) {
        this.sites = sites;
        this.logos = logos;
        this.downloads = downloads;
    }

    /// The picture above a portal, for anybody.
    @GetMapping("/portal/{key}/logo")
    ResponseEntity<?> logo(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        return sites.show(new Request(key, request, response), site -> {
            var logo = logos.of(site.portal()).orElseThrow(() -> NotFound.of("logo", key));
            try {
                return downloads.of(logo);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}
