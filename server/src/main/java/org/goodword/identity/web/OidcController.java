package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.directory.GroupRule;
import org.goodword.identity.directory.Mapping;
import org.goodword.identity.directory.Policy;
import org.goodword.identity.oidc.OidcKeeping;
import org.goodword.identity.oidc.OidcSettings;
import org.goodword.identity.oidc.OidcSettings.SecondFactor;
import org.goodword.identity.oidc.OidcSignIn;
import org.goodword.platform.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The company's sign-in (OpenID Connect), as administrators set it up.
@RestController
@RequestMapping("/api/v1/oidc")
class OidcController {
    private final OidcKeeping keeping;
    private final OidcSignIn signIn;

    OidcController(OidcKeeping keeping, OidcSignIn signIn) {
        this.keeping = keeping;
        this.signIn = signIn;
    }

    @Operation(
            summary = "The company's sign-in",
            description = "`settings` is null where none was set up. `redirect` is the address that the provider must "
                    + "know beforehand. The client's secret is never shown.")
    @GetMapping
    OidcResponse show(Caller caller, HttpServletRequest request) {
        return new OidcResponse(
                keeping.show(caller).map(OidcSettingsResponse::of).orElse(null), OidcSignIn.redirect(request));
    }

    @Operation(
            summary = "Set the company's sign-in up",
            description =
                    "The whole document. `issuer` as the provider writes it, over https, and outside of the house's own "
                            + "network unless the operator trusts its host. `secret` is the client's; absent to keep the one that is "
                            + "known, empty for a public client; another issuer needs its own. Verified addresses at one of `domains` "
                            + "link to an agent at the first sign-in; afterwards she is known by issuer and subject. `groups`: of the "
                            + "rules that fit, the first that names a role says it, the teams of all of them count; renewed at each "
                            + "sign-in. `otherwise` is the role of who is in none; null refuses her. `makesAgents`: who is nobody here "
                            + "becomes an agent. `onlyWay`: passwords and passkeys are for administrators only. `secondFactor`: `ours` is "
                            + "asked after the provider, `said` counts the provider's where `amr` or `acr` has one of `factorWords`, "
                            + "`theirs` asks nothing more. Nobody gives away a role that she does not hold. Errors: `invalid-value`, "
                            + "`not-allowed`.")
    @PutMapping
    OidcResponse put(@Valid @RequestBody OidcRequest body, Caller caller, HttpServletRequest request) {
        var put = keeping.put(body.settings(), Optional.ofNullable(body.secret()), caller);
        return new OidcResponse(OidcSettingsResponse.of(put), OidcSignIn.redirect(request));
    }

    @Operation(
            summary = "Look at the company's sign-in as at a sign-in",
            description =
                    "Asks what is kept where it is and what its keys are; nobody signs in. Errors: `provider-off`, "
                            + "`provider-unreachable`, `provider-wrong`.")
    @PostMapping("/check")
    OidcCheckResponse check(Caller caller) {
        var checked = signIn.check(caller);
        return new OidcCheckResponse(checked.host(), checked.keys(), checked.at());
    }

    record OidcRequest(
            boolean on,
            @NotBlank @Size(max = 1000) String issuer,
            @NotBlank @Size(max = 500) String clientId,
            @Nullable @Size(max = 1000) String secret,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> scopes,
            @NotBlank @Size(max = 60) String button,
            @NotNull @Size(max = 200) String groupsClaim,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 253) String> domains,
            @NotNull @Size(max = 200) List<@NotNull @Valid GroupRuleBody> groups,
            @Nullable UUID otherwise,
            boolean makesAgents,
            boolean onlyWay,
            @NotNull @Pattern(regexp = "ours|said|theirs") String secondFactor,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) String> factorWords,
            boolean signsOutThere) {
        OidcSettings settings() {
            return new OidcSettings(
                    on,
                    issuer,
                    clientId.strip(),
                    null,
                    scopes,
                    button.strip(),
                    groupsClaim.strip(),
                    new Policy(
                            domains,
                            new Mapping(groups.stream().map(GroupRuleBody::rule).toList(), otherwise),
                            makesAgents),
                    onlyWay,
                    SecondFactor.valueOf(secondFactor.toUpperCase(Locale.ROOT)),
                    factorWords,
                    signsOutThere);
        }
    }

    /// @param role null where the group says none
    record GroupRuleBody(
            @NotBlank @Size(max = 500) String group,
            @Nullable UUID role,
            @NotNull @Size(max = 100) List<@NotNull UUID> teams) {
        GroupRule rule() {
            return new GroupRule(group, role, teams);
        }

        static List<GroupRuleBody> of(Mapping mapping) {
            return mapping.rules().stream()
                    .map(rule -> new GroupRuleBody(rule.group(), rule.role(), rule.teams()))
                    .toList();
        }
    }

    /// @param settings null where none was set up
    record OidcResponse(@Nullable OidcSettingsResponse settings, String redirect) {}

    /// @param secretKnown whether a secret is kept
    record OidcSettingsResponse(
            boolean on,
            String issuer,
            String clientId,
            boolean secretKnown,
            List<String> scopes,
            String button,
            String groupsClaim,
            List<String> domains,
            List<GroupRuleBody> groups,
            @Nullable UUID otherwise,
            boolean makesAgents,
            boolean onlyWay,
            String secondFactor,
            List<String> factorWords,
            boolean signsOutThere) {
        static OidcSettingsResponse of(OidcSettings kept) {
            return new OidcSettingsResponse(
                    kept.on(),
                    kept.issuer(),
                    kept.clientId(),
                    kept.secret() != null,
                    kept.scopes(),
                    kept.button(),
                    kept.groupsClaim(),
                    kept.policy().domains(),
                    GroupRuleBody.of(kept.policy().mapping()),
                    kept.policy().mapping().otherwise(),
                    kept.policy().makesAgents(),
                    kept.onlyWay(),
                    kept.secondFactor().code(),
                    kept.factorWords(),
                    kept.signsOutThere());
        }
    }

    /// @param host where people sign in
    record OidcCheckResponse(String host, int keys, Instant at) {}
}
