package org.goodword.advocacy.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.goodword.advocacy.GoodWords;
import org.goodword.advocacy.Quote;
import org.goodword.identity.Brand;
import org.goodword.identity.Brands;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Workspaces;
import org.goodword.platform.web.HostWorkspace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What customers let a brand say, for any page to show.
@RestController
@RequestMapping("/api/v1/quotes/{brand}")
class QuoteController {
    private final HostWorkspace hosts;
    private final Brands brands;
    private final GoodWords goodWords;

    QuoteController(HostWorkspace hosts, Brands brands, GoodWords goodWords) {
        this.hosts = hosts;
        this.brands = brands;
        this.goodWords = goodWords;
    }

    @Operation(
            summary = "What customers say of a brand",
            description =
                    "For anybody, from any page (CORS), by the brand's key: the sentences that may be quoted at this "
                            + "moment, under the name that each chose. Do not keep them: a withdrawn one is gone from the next answer. "
                            + "Error: `not-found`.")
    @GetMapping
    ResponseEntity<Page<PublishedQuote>> list(
            @PathVariable String brand, PageRequest page, HttpServletRequest request) {
        return Workspaces.in(hosts.of(request), () -> {
            var found = brand(brand);
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .header("Access-Control-Allow-Origin", "*")
                    .body(goodWords.published(found.id(), page).map(PublishedQuote::of));
        });
    }

    private Brand brand(String key) {
        return brands.all().stream()
                .filter(brand -> brand.key().value().equals(key))
                .findFirst()
                .orElseThrow(() -> NotFound.of("brand", key));
    }

    /// @param name null for who chose to stay anonymous
    record PublishedQuote(
            UUID id,
            String text,
            @Nullable String name,
            @Nullable String organisation) {
        static PublishedQuote of(Quote quote) {
            return new PublishedQuote(
                    quote.id(),
                    quote.text(),
                    quote.name().orElse(null),
                    quote.organisation().orElse(null));
        }
    }
}
