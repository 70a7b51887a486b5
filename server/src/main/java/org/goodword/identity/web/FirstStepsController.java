package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodword.identity.beginning.FirstSteps;
import org.goodword.platform.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/first-steps")
class FirstStepsController {
    private final FirstSteps steps;

    FirstStepsController(FirstSteps steps) {
        this.steps = steps;
    }

    @Operation(
            summary = "The first steps of a workspace",
            description =
                    "From the brand's name to an answered customer, in the order to take them. `done` is what the "
                            + "facts say. Needs `workspace.set-up`.")
    @GetMapping
    FirstStepsResponse show(Caller caller) {
        return FirstStepsResponse.of(steps.find(caller));
    }

    @Operation(
            summary = "Leave out first steps, or all of them",
            description =
                    "The whole document: which steps are skipped, and whether the list is dismissed. Nothing is lost by it. "
                            + "Errors: `invalid-value`, `not-allowed`.")
    @PutMapping
    FirstStepsResponse choose(@Valid @RequestBody FirstStepsRequest body, Caller caller) {
        return FirstStepsResponse.of(steps.choose(body.skipped(), body.dismissed(), caller));
    }

    record FirstStepsRequest(
            @NotNull @Size(max = 20) Set<@NotNull @Size(max = 40) String> skipped, boolean dismissed) {}

    record FirstStepsResponse(boolean dismissed, List<StepResponse> steps) {
        static FirstStepsResponse of(FirstSteps.Begun begun) {
            return new FirstStepsResponse(
                    begun.dismissed(),
                    begun.steps().stream().map(StepResponse::of).toList());
        }
    }

    record StepResponse(String name, boolean done, boolean skipped, Map<String, Object> facts) {
        static StepResponse of(FirstSteps.Step step) {
            return new StepResponse(step.name(), step.done(), step.skipped(), step.facts());
        }
    }
}
