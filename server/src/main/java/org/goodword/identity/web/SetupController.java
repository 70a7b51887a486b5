package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.goodword.identity.setup.Setup;
import org.goodword.identity.setup.Setup.Plan;
import org.goodword.identity.setup.SetupCode;
import org.goodword.platform.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/setup")
class SetupController {
    private final Setup setup;
    private final SetupCode code;

    SetupController(Setup setup, SetupCode code) {
        this.setup = setup;
        this.code = code;
    }

    @Operation(summary = "Whether Goodword is set up")
    @GetMapping
    StateResponse state() {
        return new StateResponse(setup.isDone());
    }

    @Operation(
            summary = "Set up the first workspace",
            description = "Needs the one-time code that the console shows. Errors: `wrong-setup-code`, "
                    + "`already-set-up`, `invalid-value`.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StateResponse setUp(@Valid @RequestBody SetupRequest body) {
        code.require(body.code());
        setup.first(body.plan());
        return new StateResponse(true);
    }

    record StateResponse(boolean done) {}

    record SetupRequest(
            @NotBlank @Size(max = 50) String code,
            @NotBlank @Size(max = 200) String workspace,
            @NotBlank @Size(max = 100) String brand,
            @NotBlank @Size(max = 320) String email,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String password,
            @Nullable String zone,
            @Nullable @Size(max = 10) String language) {
        Plan plan() {
            return new Plan(
                    workspace,
                    brand,
                    new EmailAddress(email),
                    name,
                    password,
                    Plan.zone(zone == null ? "UTC" : zone),
                    language == null ? "en" : language);
        }
    }
}
