package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.goodword.identity.signin.OneTimeLinks;
import org.goodword.identity.signin.OneTimeLinks.LinkExpired;
import org.goodword.identity.signin.OneTimeLinks.Purpose;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Lookups;
import org.goodword.platform.Rejected;
import org.goodword.platform.Token;
import org.goodword.platform.Workspaces;
import org.goodword.platform.web.HostWorkspace;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class LinkController {
    private final OneTimeLinks links;
    private final Lookups lookups;
    private final HostWorkspace hosts;

    LinkController(OneTimeLinks links, Lookups lookups, HostWorkspace hosts) {
        this.links = links;
        this.lookups = lookups;
        this.hosts = hosts;
    }

    @Operation(
            summary = "Ask for a password reset",
            description = "Always 202: the answer does not tell whether the agent exists.")
    @PostMapping("/password-resets")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void request(@Valid @RequestBody ResetRequest body, HttpServletRequest request) {
        var email = new EmailAddress(body.email());
        Workspaces.in(hosts.of(request), () -> links.requestReset(email, request.getRemoteAddr()));
    }

    @Operation(
            summary = "Set a new password with a reset link",
            description =
                    "Works once, for two hours; ends all sessions. A second factor stays. Errors: `link-expired`, "
                            + "`password-too-short`, `password-common`, `password-guessable`.")
    @PutMapping("/password-resets/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String token, @Valid @RequestBody PasswordRequest body) {
        setPassword(Purpose.RESET, token, body.password());
    }

    @Operation(
            summary = "Accept an invitation",
            description =
                    "Sets the first password. Works once, for seven days. Errors: `link-expired`, `password-too-short`, "
                            + "`password-common`, `password-guessable`.")
    @PutMapping("/invitations/{token}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable String token, @Valid @RequestBody PasswordRequest body) {
        setPassword(Purpose.INVITATION, token, body.password());
    }

    private void setPassword(Purpose purpose, String token, String password) {
        var link = lookups.find(purpose.lookup(), new Token(token).hash())
                .orElseThrow(() -> new Rejected(new LinkExpired()));
        Workspaces.in(link.workspace(), () -> {
            links.setPassword(link.subject(), password);
        });
    }

    record ResetRequest(@NotBlank @Size(max = 320) String email) {}

    record PasswordRequest(@NotBlank @Size(max = 200) String password) {}
}
