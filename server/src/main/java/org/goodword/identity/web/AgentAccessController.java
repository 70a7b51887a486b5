package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.goodword.identity.directory.OutsideIdentities;
import org.goodword.identity.signin.OthersSignIn;
import org.goodword.identity.signin.Sessions.SessionView;
import org.goodword.identity.web.SecondFactorController.SecondFactorResponse;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How another agent gets in, for administrators.
@RestController
@RequestMapping("/api/v1/agents/{id}")
class AgentAccessController {
    private final OthersSignIn others;
    private final OutsideIdentities identities;

    AgentAccessController(OthersSignIn others, OutsideIdentities identities) {
        this.others = others;
        this.identities = identities;
    }

    @Operation(summary = "An agent's second factor and browser sessions", description = "For who may manage agents.")
    @GetMapping("/access")
    AgentAccessResponse show(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        var shown = others.show(new AgentId(id), request, caller);
        return new AgentAccessResponse(
                SecondFactorResponse.of(shown.factor()), shown.sessions(), identities.isLinked(new AgentId(id)));
    }

    @Operation(
            summary = "Reset an agent's second factor",
            description =
                    "For one who has lost it: it is taken off, her sessions end, and she is told by mail. Errors: "
                            + "`not-allowed`, `invalid-value` for one's own.")
    @DeleteMapping("/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetFactor(@PathVariable UUID id, Caller caller) {
        others.resetFactor(new AgentId(id), caller);
    }

    @Operation(
            summary = "Release an agent from her company account",
            description = "For one whose account at the company was made anew: she is linked again by her verified "
                    + "address at her next sign-in. Errors: `not-allowed`.")
    @DeleteMapping("/company-account")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id, Caller caller) {
        identities.release(new AgentId(id), caller);
    }

    @Operation(summary = "End all sessions of an agent", description = "But the one that asks. Tokens stay.")
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        others.endAll(new AgentId(id), request, caller);
    }

    @Operation(summary = "End one session of an agent")
    @DeleteMapping("/sessions/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @PathVariable String session, Caller caller) {
        others.end(new AgentId(id), session, caller);
    }

    /// @param linked whether she comes in by a company account
    record AgentAccessResponse(SecondFactorResponse secondFactor, List<SessionView> sessions, boolean linked) {}
}
