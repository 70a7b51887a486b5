package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.identity.directory.Mapping;
import org.goodword.identity.passkeys.Site;
import org.goodword.identity.scim.ScimKeeping;
import org.goodword.identity.scim.ScimSettings;
import org.goodword.identity.scim.ScimTokens;
import org.goodword.identity.scim.ScimTokens.ScimToken;
import org.goodword.identity.web.OidcController.GroupRuleBody;
import org.goodword.platform.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What a directory may do here by SCIM, as administrators set it up.
@RestController
@RequestMapping("/api/v1/scim")
class ScimSettingsController {
    private final ScimKeeping keeping;
    private final ScimTokens tokens;

    ScimSettingsController(ScimKeeping keeping, ScimTokens tokens) {
        this.keeping = keeping;
        this.tokens = tokens;
    }

    @Operation(
            summary = "A directory that keeps agents and teams",
            description =
                    "`address` is where it finds the service (RFC 7644). Its groups are teams; `groups` says which "
                            + "of them are which role. Tokens are never shown again.")
    @GetMapping
    ScimResponse show(Caller caller, HttpServletRequest request) {
        return response(keeping.show(caller), caller, request);
    }

    @Operation(
            summary = "Say which groups are which role",
            description = "The whole document. `groups` by display name, without teams: a group is one. `otherwise` is "
                    + "the role of who is in none of them, and of who comes new. Counts at once. Nobody gives away a role that "
                    + "she does not hold. Errors: `invalid-value`, `not-allowed`.")
    @PutMapping
    ScimResponse put(@Valid @RequestBody ScimRequest body, Caller caller, HttpServletRequest request) {
        var mapping =
                new Mapping(body.groups().stream().map(GroupRuleBody::rule).toList(), body.otherwise());
        return response(keeping.put(mapping, caller), caller, request);
    }

    @Operation(
            summary = "Make a token for a directory",
            description =
                    "It keeps agents and teams by SCIM, and can do nothing else; shown this once. At most ten. Not "
                            + "repeatable by Idempotency-Key: a kept answer would keep the token. Errors: `invalid-value`, `not-allowed`.")
    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    ScimTokenIssuedResponse issue(@Valid @RequestBody ScimTokenRequest body, Caller caller) {
        var issued = tokens.issue(body.name().strip(), caller);
        return new ScimTokenIssuedResponse(
                issued.token().id(), issued.token().name(), issued.secret().value());
    }

    @Operation(summary = "Revoke a directory's token", description = "It counts no more at once. Errors: `not-found`.")
    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, Caller caller) {
        tokens.revoke(id, caller);
    }

    private ScimResponse response(ScimSettings settings, Caller caller, HttpServletRequest request) {
        return new ScimResponse(
                Site.of(request).origin() + "/scim/v2",
                GroupRuleBody.of(settings.mapping()),
                settings.mapping().otherwise(),
                tokens.all(caller).stream().map(ScimTokenResponse::of).toList());
    }

    record ScimRequest(
            @NotNull @Size(max = 200) List<@NotNull @Valid GroupRuleBody> groups,
            @Nullable UUID otherwise) {}

    record ScimTokenRequest(@NotBlank @Size(max = 100) String name) {}

    record ScimResponse(
            String address,
            List<GroupRuleBody> groups,
            @Nullable UUID otherwise,
            List<ScimTokenResponse> tokens) {}

    record ScimTokenIssuedResponse(UUID id, String name, String token) {}

    /// @param usedAt null where it never was
    record ScimTokenResponse(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant usedAt) {
        static ScimTokenResponse of(ScimToken token) {
            return new ScimTokenResponse(
                    token.id(), token.name(), token.createdAt(), token.usedAt().orElse(null));
        }
    }
}
