package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.identity.apps.Allowed;
import org.goodword.identity.apps.App;
import org.goodword.identity.apps.AppId;
import org.goodword.identity.apps.AppKeeping;
import org.goodword.identity.apps.AppKeeping.Listed;
import org.goodword.identity.apps.AppKeeping.Registered;
import org.goodword.identity.apps.AppKeeping.Wish;
import org.goodword.identity.apps.AppScopes;
import org.goodword.identity.apps.RedirectUri;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Token;
import org.goodword.platform.Version.Precondition;
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

/// Which programs of others may ask agents to act for them, as administrators keep them.
@RestController
@RequestMapping("/api/v1/apps")
class AppController {
    private final AppKeeping keeping;

    AppController(AppKeeping keeping) {
        this.keeping = keeping;
    }

    @Operation(
            summary = "Apps of others",
            description =
                    "Programs that agents can let act for them (OAuth 2.0), the oldest first. `people` have allowed it "
                            + "something; `usedAt` is when it last did anything for one of them, to the minute. Errors: `not-allowed`.")
    @GetMapping
    AppsResponse list(Caller caller) {
        return new AppsResponse(
                keeping.all(caller).stream().map(AppListedResponse::of).toList());
    }

    @Operation(
            summary = "Register an app",
            description =
                    "`redirectUris`: where agents come back to, letter by letter: https, or http at 127.0.0.1 or [::1] "
                            + "with any port (RFC 8252). `scopes`: the most it may ask for: `tickets:read`, `tickets:write`, and the same of "
                            + "contacts, reports and settings. A `confidential` one keeps a secret, which is shown this once. At most 100. Not "
                            + "repeatable by Idempotency-Key: a kept answer would keep the secret. Errors: `invalid-value`, `not-allowed`.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AppRegisteredResponse register(@Valid @RequestBody AppRequest body, Caller caller) {
        return AppRegisteredResponse.of(keeping.register(wish(body.wish()), body.confidential(), caller));
    }

    @Operation(
            summary = "Change an app",
            description =
                    "The whole document. What it may ask for no more, it does no more, at once; what it may ask for now, "
                            + "agents are asked about when it does. Errors: `invalid-value`, `not-allowed`, `not-found`, `stale-version`.")
    @PutMapping("/{id}")
    AppResponse change(
            @PathVariable UUID id, @Valid @RequestBody AppWishRequest body, Precondition seen, Caller caller) {
        return AppResponse.of(keeping.change(new AppId(id), seen, wish(body), caller));
    }

    @Operation(
            summary = "Give an app a new secret",
            description =
                    "Shown this once; the one before counts no more. Not repeatable by Idempotency-Key: a kept answer "
                            + "would keep the secret. Errors: `invalid-value` for a public one, `not-allowed`, `not-found`.")
    @PostMapping("/{id}/secret")
    AppRegisteredResponse renewSecret(@PathVariable UUID id, Caller caller) {
        return AppRegisteredResponse.of(keeping.renewSecret(new AppId(id), caller));
    }

    @Operation(
            summary = "Remove an app",
            description =
                    "With all that agents have allowed it: its tokens count no more at once. Errors: `not-allowed`, "
                            + "`not-found`.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        keeping.remove(new AppId(id), caller);
    }

    @Operation(summary = "Who allowed an app what", description = "Errors: `not-allowed`, `not-found`.")
    @GetMapping("/{id}/people")
    Page<AllowedResponse> people(@PathVariable UUID id, PageRequest page, Caller caller) {
        return keeping.people(new AppId(id), page, caller).map(AllowedResponse::of);
    }

    @Operation(
            summary = "Take back what an agent allowed an app",
            description = "Its tokens for her count no more at once. Errors: `not-allowed`, `not-found`.")
    @DeleteMapping("/{id}/people/{agent}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, @PathVariable UUID agent, Caller caller) {
        keeping.takeBack(new AppId(id), new AgentId(agent), caller);
    }

    private static Wish wish(AppWishRequest body) {
        var scopes = AppScopes.parse(body.scopes())
                .orElseThrow(() -> Invalid.of("scopes", "There is no such scope. See docs/api/oauth.md."));
        var uris = body.redirectUris().stream().map(RedirectUri::registered).toList();
        return new Wish(body.name().strip(), uris, scopes);
    }

    /// @param confidential whether it can keep a secret: a program on a server can, one in a browser or on a phone not
    record AppRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 10) List<@NotNull @Size(max = 500) String> redirectUris,
            @NotNull @Size(max = 20) List<@NotNull @Size(max = 50) String> scopes,
            boolean confidential) {
        AppWishRequest wish() {
            return new AppWishRequest(name, redirectUris, scopes);
        }
    }

    record AppWishRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 10) List<@NotNull @Size(max = 500) String> redirectUris,
            @NotNull @Size(max = 20) List<@NotNull @Size(max = 50) String> scopes) {}

    record AppsResponse(List<AppListedResponse> items) {}

    /// @param id the `client_id` too
    record AppResponse(
            UUID id,
            String name,
            boolean confidential,
            List<String> redirectUris,
            List<String> scopes,
            Instant createdAt,
            int version) {
        static AppResponse of(App app) {
            return new AppResponse(
                    app.id().value(),
                    app.name(),
                    app.isConfidential(),
                    app.redirectUris().stream().map(RedirectUri::text).toList(),
                    app.scopes().texts(),
                    app.createdAt(),
                    app.version().value());
        }
    }

    /// @param usedAt null where it never was
    record AppListedResponse(
            AppResponse app, int people, @Nullable Instant usedAt) {
        static AppListedResponse of(Listed listed) {
            return new AppListedResponse(
                    AppResponse.of(listed.app()),
                    listed.people(),
                    listed.usedAt().orElse(null));
        }
    }

    /// @param secret null for a public one
    record AppRegisteredResponse(AppResponse app, @Nullable String secret) {
        static AppRegisteredResponse of(Registered registered) {
            return new AppRegisteredResponse(
                    AppResponse.of(registered.app()),
                    registered.secret().map(Token::value).orElse(null));
        }
    }

    /// @param id of the app, or of the agent: of the one that was not asked by
    /// @param usedAt null where it never was
    record AllowedResponse(
            UUID id,
            String name,
            List<String> scopes,
            Instant allowedAt,
            @Nullable Instant usedAt) {
        static AllowedResponse of(Allowed allowed) {
            return new AllowedResponse(
                    allowed.id(),
                    allowed.name(),
                    allowed.scopes().texts(),
                    allowed.allowedAt(),
                    allowed.usedAt().orElse(null));
        }
    }
}
