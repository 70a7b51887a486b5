package org.goodword.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where apps send agents (RFC 6749 §3.1). The page that asks them gets the query as it came, in a form that no router
/// of addresses reads anything into.
@RestController
class AuthorizationEndpoint {
    @GetMapping("/oauth/authorize")
    ResponseEntity<Void> ask(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        var asked = Base64.getUrlEncoder().withoutPadding().encodeToString(query.getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/allow-app?asked=q." + asked))
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
