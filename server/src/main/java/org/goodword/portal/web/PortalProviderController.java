package org.goodword.portal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.BrandId;
import org.goodword.platform.Caller;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.goodword.portal.entering.ProviderEntry;
import org.goodword.portal.keeping.PortalProvider;
import org.goodword.portal.keeping.PortalProviders;
import org.goodword.portal.keeping.PortalProviders.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The OpenID Connect provider by which a brand's customers sign in, as administrators set it up.
@RestController
@RequestMapping("/api/v1/portals/{brand}/provider")
class PortalProviderController {
    private final PortalProviders providers;
    private final ProviderEntry entry;

    PortalProviderController(PortalProviders providers, ProviderEntry entry) {
        this.providers = providers;
        this.entry = entry;
    }

    @Operation(
            summary = "By which provider a brand's customers sign in",
            description =
                    "`settings` is null, and the version 0, where none was set up. `redirect` is the address that "
                            + "the provider must know beforehand. The client's secret is never shown. Errors: `not-found`, "
                            + "`not-allowed`.")
    @GetMapping
    ResponseEntity<PortalProviderResponse> show(@PathVariable UUID brand, Caller caller) {
        return answer(providers.of(new BrandId(brand), caller));
    }

    @Operation(
            summary = "Set the provider of a brand's customers up",
            description =
                    "The whole document. `issuer` as the provider writes it, over https, and outside of the house's own "
                            + "network unless the operator trusts its host. `secret` is the client's; absent to keep the one that is "
                            + "known, empty for a public client; another issuer needs its own. `button` stands on the page where "
                            + "customers sign in. A customer is who has the address that the provider vouches for "
                            + "(`email_verified`); with `trustsUnverified` also where it does not say whether it does, never where it "
                            + "says that it does not. `links`: a link by mail lets in beside it. Errors: `not-found`, "
                            + "`stale-version`, `invalid-value`, `not-allowed`.")
    @PutMapping
    ResponseEntity<PortalProviderResponse> set(
            @PathVariable UUID brand,
            @Valid @RequestBody PortalProviderRequest body,
            Precondition seen,
            Caller caller) {
        var wanted = body.provider(new BrandId(brand));
        return answer(providers.set(wanted, Optional.ofNullable(body.secret()), seen, caller));
    }

    @Operation(
            summary = "Look at the provider of a brand's customers as at a sign-in",
            description = "Asks what is kept where it is and what its keys are; nobody signs in. Errors: `not-found`, "
                    + "`not-allowed`, `provider-off`, `provider-unreachable`, `provider-wrong`.")
    @PostMapping("/check")
    PortalProviderCheck check(@PathVariable UUID brand, Caller caller) {
        var checked = entry.check(new BrandId(brand), caller);
        return new PortalProviderCheck(checked.host(), checked.keys(), checked.at());
    }

    private static ResponseEntity<PortalProviderResponse> answer(Kept kept) {
        return ResponseEntity.ok()
                .eTag(kept.version().etag())
                .body(new PortalProviderResponse(
                        kept.provider().map(PortalProviderSettings::of).orElse(null),
                        kept.redirect(),
                        kept.version().value()));
    }

    record PortalProviderRequest(
            boolean on,
            @NotBlank @Size(max = 500) String issuer,
            @NotBlank @Size(max = 255) String clientId,
            @Nullable @Size(max = 1000) String secret,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> scopes,
            @NotBlank @Size(max = 60) String button,
            boolean trustsUnverified,
            boolean links) {
        PortalProvider provider(BrandId brand) {
            return new PortalProvider(
                    brand,
                    on,
                    issuer,
                    clientId,
                    Optional.empty(),
                    scopes,
                    button,
                    trustsUnverified,
                    links,
                    new Version(0));
        }
    }

    /// @param settings null where none was set up
    @Schema(name = "PortalProviderResponse")
    record PortalProviderResponse(@Nullable PortalProviderSettings settings, String redirect, int version) {}

    /// @param secretKnown whether a secret is kept
    @Schema(name = "PortalProviderSettings")
    record PortalProviderSettings(
            boolean on,
            String issuer,
            String clientId,
            boolean secretKnown,
            List<String> scopes,
            String button,
            boolean trustsUnverified,
            boolean links) {
        static PortalProviderSettings of(PortalProvider kept) {
            return new PortalProviderSettings(
                    kept.on(),
                    kept.issuer(),
                    kept.clientId(),
                    kept.secret().isPresent(),
                    kept.scopes(),
                    kept.button(),
                    kept.trustsUnverified(),
                    kept.links());
        }
    }

    /// @param host where people sign in
    /// @param keys how many it signs with
    record PortalProviderCheck(String host, int keys, Instant at) {}
}
