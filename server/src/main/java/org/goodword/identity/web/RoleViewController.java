package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.goodword.identity.RoleId;
import org.goodword.identity.signin.ViewingAs;
import org.goodword.identity.web.Me.MeResponse;
import org.goodword.platform.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/session/role-view")
class RoleViewController {
    private final ViewingAs viewing;
    private final Me me;

    RoleViewController(ViewingAs viewing, Me me) {
        this.viewing = viewing;
        this.me = me;
    }

    @Operation(
            summary = "Look as a role does",
            description =
                    "From now on this session sees what an agent of your teams sees who has this role, never more than you "
                            + "see yourself, until the view is left. It only reads: whatever changes something is refused with "
                            + "`only-looking`. Begin and end stand in the audit. Needs `role.manage` and a session. Answers as "
                            + "`GET /session`. Errors: `not-allowed`, `not-found`, `session-needed`.")
    @PutMapping
    MeResponse begin(@Valid @RequestBody RoleViewRequest body, HttpServletRequest request, Caller caller) {
        return me.of(viewing.begin(new RoleId(body.role()), request, caller));
    }

    @Operation(summary = "Look as yourself again", description = "Harmless to repeat.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(HttpServletRequest request, Caller caller) {
        viewing.leave(request, caller);
    }

    record RoleViewRequest(@NotNull UUID role) {}
}
