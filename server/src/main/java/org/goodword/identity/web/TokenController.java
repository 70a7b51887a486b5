package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.identity.signin.ApiTokens;
import org.goodword.identity.signin.ApiTokens.ApiToken;
import org.goodword.platform.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {
    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Operation(
            summary = "Issue an API token",
            description = "It acts as you, with your role. The secret is shown this once. Not repeatable by "
                    + "Idempotency-Key: a kept answer would keep the secret.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IssuedResponse issue(@Valid @RequestBody TokenRequest body, Caller caller) {
        var issued = tokens.issue(SessionController.agent(caller), body.name());
        return new IssuedResponse(
                issued.token().id(), body.name(), issued.secret().value());
    }

    @Operation(summary = "My API tokens")
    @GetMapping
    TokensResponse list(Caller caller) {
        return new TokensResponse(tokens.of(SessionController.agent(caller)).stream()
                .map(TokenResponse::of)
                .toList());
    }

    @Operation(summary = "Revoke an API token", description = "It stops working at once.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, Caller caller) {
        tokens.revoke(id, SessionController.agent(caller));
    }

    record TokenRequest(@NotBlank @Size(max = 100) String name) {}

    record IssuedResponse(UUID id, String name, String token) {}

    record TokensResponse(List<TokenResponse> items) {}

    record TokenResponse(UUID id, String name, Instant createdAt) {
        static TokenResponse of(ApiToken token) {
            return new TokenResponse(token.id(), token.name(), token.createdAt());
        }
    }
}
