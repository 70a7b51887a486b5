package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.goodword.identity.ldap.LdapSignIn;
import org.goodword.identity.oidc.OidcSignIn;
import org.goodword.identity.signin.Visit;
import org.goodword.identity.web.Me.MeResponse;
import org.goodword.openid.Returned;
import org.goodword.platform.Caller;
import org.goodword.platform.Workspaces;
import org.goodword.platform.web.HostWorkspace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signing in by the company's sign-in, and which ways in there are.
@RestController
@RequestMapping("/api/v1")
class OidcSignInController {
    private final OidcSignIn signIn;
    private final LdapSignIn directory;
    private final Entrance entrance;
    private final HostWorkspace hosts;

    OidcSignInController(OidcSignIn signIn, LdapSignIn directory, Entrance entrance, HostWorkspace hosts) {
        this.signIn = signIn;
        this.directory = directory;
        this.entrance = entrance;
        this.hosts = hosts;
    }

    @Operation(
            summary = "Which ways in there are",
            description =
                    "For anybody. `company` is what the button of the company's sign-in says, `directory` that of its "
                            + "directory; null where there is none.")
    @GetMapping("/sign-in-ways")
    SignInWaysResponse ways(HttpServletRequest request) {
        return Workspaces.in(
                hosts.of(request),
                () -> new SignInWaysResponse(
                        signIn.button().orElse(null), directory.button().orElse(null)));
    }

    @Operation(
            summary = "Sign in by the company's sign-in: begin",
            description = "The browser goes to `address` then. Sets the session cookie that remembers it, for ten "
                    + "minutes and one return. Errors: `provider-off`, `provider-unreachable`, `provider-wrong`, "
                    + "`too-many-requests`, `address-not-allowed`.")
    @PostMapping("/session/oidc")
    OidcBegunResponse begin(HttpServletRequest request) {
        return entrance.in(
                hosts.of(request),
                request,
                () -> new OidcBegunResponse(signIn.begin(request).toString()));
    }

    @Operation(
            summary = "Sign in by the company's sign-in: come back",
            description =
                    "With what the provider added to the address (OpenID Connect Core 1.0 §3.1.2.5, RFC 9207). Sets the "
                            + "cookies as `POST /session`; a second step may follow as there. Errors: `sign-in-not-begun`, "
                            + "`provider-off`, `provider-refused`, `provider-unreachable`, `provider-wrong`, `id-token-refused` (`reason`: "
                            + "`signature`, `issuer`, `audience`, `nonce`, `subject`, `groups`, `shape`), `clocks-differ`, "
                            + "`email-not-verified`, `domain-not-listed`, `no-account`, `no-role`, `agent-deactivated`, "
                            + "`linked-elsewhere`, `second-factor-needed`, `too-many-requests`, `address-not-allowed`.")
    @PostMapping("/session/oidc/return")
    @ResponseStatus(HttpStatus.CREATED)
    MeResponse finish(
            @Valid @RequestBody OidcReturnRequest body, HttpServletRequest request, HttpServletResponse response) {
        return entrance.in(hosts.of(request), request, () -> {
            var me = entrance.enter(signIn.finish(body.returned(), request), request, response);
            OidcSignIn.keepSignOut(request);
            return me;
        });
    }

    @Operation(
            summary = "Sign in by the company's directory",
            description = "With the name and the password that the directory knows. Cookies and second step as at "
                    + "`POST /session`. Errors: `wrong-credentials`, `directory-off`, `directory-unreachable`, "
                    + "`email-not-verified`, `domain-not-listed`, `no-account`, `no-role`, `agent-deactivated`, `linked-elsewhere`, "
                    + "`second-factor-needed`, `too-many-requests`, `address-not-allowed`.")
    @PostMapping("/session/ldap")
    @ResponseStatus(HttpStatus.CREATED)
    MeResponse byDirectory(
            @Valid @RequestBody LdapSignInRequest body, HttpServletRequest request, HttpServletResponse response) {
        return entrance.in(
                hosts.of(request),
                request,
                () -> entrance.enter(
                        directory.signIn(body.name(), body.password(), Visit.of(request)), request, response));
    }

    @Operation(
            summary = "Where to sign out at the company too",
            description = "Asked before `DELETE /session`; the browser goes to `address` after it. Null where there is "
                    + "nothing to do.")
    @GetMapping("/session/oidc/sign-out")
    OidcSignOutResponse signOut(Caller caller, HttpServletRequest request) {
        return new OidcSignOutResponse(signIn.signOutAddress(request).orElse(null));
    }

    record SignInWaysResponse(
            @Nullable String company, @Nullable String directory) {}

    record LdapSignInRequest(
            @NotBlank @Size(max = 320) String name,
            @NotBlank @Size(max = 200) String password) {}

    record OidcBegunResponse(String address) {}

    record OidcSignOutResponse(@Nullable String address) {}

    /// @param error what came instead of a code
    record OidcReturnRequest(
            @NotBlank @Size(max = 500) String state,
            @Nullable @Size(max = 4000) String code,
            @Nullable @Size(max = 1000) String iss,
            @Nullable @Size(max = 200) String error,
            @Nullable @Size(max = 500) String errorDescription) {
        Returned returned() {
            return Returned.of(state, code, iss, error, errorDescription);
        }
    }
}
