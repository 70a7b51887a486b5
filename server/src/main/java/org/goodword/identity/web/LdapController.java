package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.directory.Mapping;
import org.goodword.identity.directory.Policy;
import org.goodword.identity.ldap.LdapKeeping;
import org.goodword.identity.ldap.LdapSettings;
import org.goodword.identity.ldap.LdapSettings.Names;
import org.goodword.identity.ldap.Syncing;
import org.goodword.identity.ldap.Syncing.Planned;
import org.goodword.identity.web.OidcController.GroupRuleBody;
import org.goodword.platform.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The company's LDAP directory, as administrators set it up.
@RestController
@RequestMapping("/api/v1/ldap")
class LdapController {
    private final LdapKeeping keeping;
    private final Syncing syncing;

    LdapController(LdapKeeping keeping, Syncing syncing) {
        this.keeping = keeping;
        this.syncing = syncing;
    }

    @Operation(
            summary = "The company's directory",
            description = "`settings` is null where none was set up. The password is never shown.")
    @GetMapping
    LdapResponse show(Caller caller) {
        return new LdapResponse(
                keeping.show(caller).map(LdapSettingsResponse::of).orElse(null));
    }

    @Operation(
            summary = "Set the company's directory up",
            description =
                    "The whole document. `url`: `ldaps://` or, for StartTLS, `ldap://`; it is encrypted in any case, and "
                            + "`certificate` (PEM) names who signs for it where the machine does not trust them. `userFilter` has `{name}` for "
                            + "what people type; `groupFilter` `{dn}` and `{name}`. `names`: what the attributes are called; `id` is one that "
                            + "never changes. `secret` is the password of `bindDn`; absent to keep it, another server or entry needs its own. "
                            + "`domains`, `groups`, `otherwise`, `makesAgents`, `onlyWay` as at `PUT /oidc`. `syncs`: every 15 minutes roles "
                            + "and teams are renewed, and who is gone or disabled is deactivated. Errors: `invalid-value`, `not-allowed`.")
    @PutMapping
    LdapResponse put(@Valid @RequestBody LdapRequest body, Caller caller) {
        return new LdapResponse(
                LdapSettingsResponse.of(keeping.put(body.settings(), Optional.ofNullable(body.secret()), caller)));
    }

    @Operation(
            summary = "Look whether the directory answers",
            description = "How many people the filter finds. Errors: `directory-off`, `directory-unreachable`.")
    @PostMapping("/check")
    LdapCheckResponse check(Caller caller) {
        return new LdapCheckResponse(keeping.check(caller));
    }

    @Operation(
            summary = "What synchronising would do",
            description =
                    "Nothing is done. `what`: `deactivate`, `role` or `teams`; `detail` the role or all teams then. "
                            + "Errors: `directory-off`, `directory-unreachable`.")
    @PostMapping("/sync/preview")
    LdapPreviewResponse preview(Caller caller) {
        return new LdapPreviewResponse(
                syncing.preview(caller).stream().map(PlannedBody::of).toList());
    }

    @Operation(
            summary = "Synchronise now",
            description =
                    "As it is done every 15 minutes. Refused when more than half of the linked agents, and more than "
                            + "five, would go. Errors: `directory-off`, `directory-unreachable`, `directory-empties`.")
    @PostMapping("/sync")
    LdapSyncResponse sync(Caller caller) {
        var report = syncing.now(caller);
        return new LdapSyncResponse(report.at(), report.known(), report.changed());
    }

    record LdapNamesBody(
            @NotBlank @Size(max = 100) String id,
            @NotBlank @Size(max = 100) String email,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String group) {}

    record LdapRequest(
            boolean on,
            @NotBlank @Size(max = 1000) String url,
            @NotNull @Size(max = 100_000) String certificate,
            @NotBlank @Size(max = 1000) String bindDn,
            @Nullable @Size(max = 1000) String secret,
            @NotBlank @Size(max = 1000) String base,
            @NotBlank @Size(max = 1000) String userFilter,
            @NotNull @Valid LdapNamesBody names,
            @NotNull @Size(max = 1000) String groupBase,
            @NotNull @Size(max = 1000) String groupFilter,
            @NotBlank @Size(max = 60) String button,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 253) String> domains,
            @NotNull @Size(max = 200) List<@NotNull @Valid GroupRuleBody> groups,
            @Nullable UUID otherwise,
            boolean makesAgents,
            boolean onlyWay,
            boolean syncs) {
        LdapSettings settings() {
            return new LdapSettings(
                    on,
                    url,
                    certificate.strip(),
                    bindDn.strip(),
                    null,
                    base.strip(),
                    userFilter.strip(),
                    new Names(names.id(), names.email(), names.name(), names.group()),
                    groupBase.strip(),
                    groupFilter.strip(),
                    button.strip(),
                    new Policy(
                            domains,
                            new Mapping(groups.stream().map(GroupRuleBody::rule).toList(), otherwise),
                            makesAgents),
                    onlyWay,
                    syncs);
        }
    }

    /// @param settings null where none was set up
    record LdapResponse(@Nullable LdapSettingsResponse settings) {}

    /// @param secretKnown whether a password is kept
    record LdapSettingsResponse(
            boolean on,
            String url,
            String certificate,
            String bindDn,
            boolean secretKnown,
            String base,
            String userFilter,
            LdapNamesBody names,
            String groupBase,
            String groupFilter,
            String button,
            List<String> domains,
            List<GroupRuleBody> groups,
            @Nullable UUID otherwise,
            boolean makesAgents,
            boolean onlyWay,
            boolean syncs) {
        static LdapSettingsResponse of(LdapSettings kept) {
            var names = kept.names();
            return new LdapSettingsResponse(
                    kept.on(),
                    kept.url(),
                    kept.certificate(),
                    kept.bindDn(),
                    kept.secret() != null,
                    kept.base(),
                    kept.userFilter(),
                    new LdapNamesBody(names.id(), names.email(), names.name(), names.group()),
                    kept.groupBase(),
                    kept.groupFilter(),
                    kept.button(),
                    kept.policy().domains(),
                    GroupRuleBody.of(kept.policy().mapping()),
                    kept.policy().mapping().otherwise(),
                    kept.policy().makesAgents(),
                    kept.onlyWay(),
                    kept.syncs());
        }
    }

    record LdapCheckResponse(int people) {}

    record LdapPreviewResponse(List<PlannedBody> items) {}

    record PlannedBody(UUID agent, String name, String what, String detail) {
        static PlannedBody of(Planned planned) {
            return new PlannedBody(planned.agent().value(), planned.name(), planned.what(), planned.detail());
        }
    }

    /// @param known how many linked agents were looked at
    record LdapSyncResponse(Instant at, int known, int changed) {}
}
