package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.Key;
import org.goodword.identity.Role;
import org.goodword.identity.RoleId;
import org.goodword.identity.people.Permissions;
import org.goodword.identity.people.Roles;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Limits;
import org.goodword.platform.Permission;
import org.goodword.platform.RowScope;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/roles")
class RoleController {
    private final Roles roles;
    private final Permissions permissions;
    private final Idempotency idempotency;

    RoleController(Roles roles, Permissions permissions, Idempotency idempotency) {
        this.roles = roles;
        this.permissions = permissions;
        this.idempotency = idempotency;
    }

    @Operation(summary = "Roles, and every permission a role can grant")
    @GetMapping
    RolesResponse list(Caller caller) {
        caller.require(IdentityPermissions.VIEW_AGENTS);
        return new RolesResponse(
                roles.all().stream().map(RoleResponse::of).toList(),
                permissions.all().stream().map(Permission::code).toList());
    }

    @Operation(
            summary = "Make a role",
            description =
                    "Permissions may end in `.*`. With `brands` it reaches tickets of these only, else of every brand; "
                            + "`fields` limits fields of your own by subject and key (`ticket.region`): `hidden` or `read-only`. "
                            + "You cannot grant what you do not hold. With `secondFactor` its "
                            + "agents need one to sign in. Errors: `not-allowed`, `invalid-value`.")
    @PostMapping
    ResponseEntity<?> create(@Valid @RequestBody RoleRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(key, body, () -> {
            var role = roles.create(
                    new Key(body.key()),
                    body.name(),
                    body.permissions(),
                    scope(body.scope()),
                    Limits.of(LimitWords.brands(body.brands()), LimitWords.fields(body.fields())),
                    Boolean.TRUE.equals(body.secondFactor()),
                    caller);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .eTag(role.version().etag())
                    .body(RoleResponse.of(role));
        });
    }

    @Operation(
            summary = "Change a role",
            description =
                    "Absent fields are left alone; an empty list of `brands` means every one, and `fields` is the whole "
                            + "map. Of the administrators' role only `secondFactor` can be changed: "
                            + "who lacks one sets it up at the next sign-in. Errors: `stale-version`, `invalid-value`.")
    @PatchMapping("/{id}")
    ResponseEntity<RoleResponse> change(
            @PathVariable UUID id, @Valid @RequestBody RoleChangeRequest body, Precondition seen, Caller caller) {
        var change = new Roles.Change(
                Optional.ofNullable(body.name()),
                Optional.ofNullable(body.permissions()),
                Optional.ofNullable(body.scope()).map(RoleController::scope),
                Optional.ofNullable(body.brands()).map(LimitWords::brands),
                Optional.ofNullable(body.fields()).map(LimitWords::fields),
                Optional.ofNullable(body.secondFactor()));
        var role = roles.change(new RoleId(id), seen, change, caller);
        return ResponseEntity.ok().eTag(role.version().etag()).body(RoleResponse.of(role));
    }

    @Operation(summary = "Delete a role that no agent has")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Caller caller) {
        roles.delete(new RoleId(id), caller);
    }

    static String code(RowScope scope) {
        return scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static RowScope scope(String code) {
        for (var scope : RowScope.values()) if (code(scope).equals(code)) return scope;
        throw Invalid.of("scope", "\"scope\" is one of all, my-teams, mine.");
    }

    record RoleRequest(
            @NotBlank String key,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 200) List<@NotBlank String> permissions,
            @NotBlank String scope,
            @Nullable @Size(max = 100) List<@NotNull UUID> brands,
            @Nullable @Size(max = 500) Map<String, @NotNull String> fields,
            @Nullable Boolean secondFactor) {}

    record RoleChangeRequest(
            @Nullable @Size(min = 1, max = 100) String name,
            @Nullable @Size(max = 200) List<@NotBlank String> permissions,
            @Nullable String scope,
            @Nullable @Size(max = 100) List<@NotNull UUID> brands,
            @Nullable @Size(max = 500) Map<String, @NotNull String> fields,
            @Nullable Boolean secondFactor) {}

    record RolesResponse(List<RoleResponse> items, List<String> permissions) {}

    /// @param brands the only ones it reaches; empty for every one
    /// @param fields `hidden` or `read-only` by name, `ticket.region`; what is absent is read and written
    record RoleResponse(
            UUID id,
            String key,
            String name,
            List<String> permissions,
            String scope,
            List<UUID> brands,
            Map<String, String> fields,
            boolean secondFactor,
            int version) {
        static RoleResponse of(Role role) {
            return new RoleResponse(
                    role.id().value(),
                    role.key().value(),
                    role.name(),
                    role.permissions(),
                    code(role.scope()),
                    LimitWords.of(role.limits().brands()),
                    LimitWords.of(role.limits().fields()),
                    role.secondFactor(),
                    role.version().value());
        }
    }
}
