package org.goodword.actions.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.goodword.actions.Actions;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/actions")
class ActionCatalogueController {
    private final Actions actions;

    ActionCatalogueController(Actions actions) {
        this.actions = actions;
    }

    @Operation(
            summary = "What you may do to a subject",
            description = "Each action with the JSON Schema of its arguments. Run one with "
                    + "`POST /tickets/{id}/actions`.")
    @GetMapping
    CatalogueResponse list(@RequestParam(defaultValue = "ticket") String subject, Caller caller) {
        return new CatalogueResponse(
                actions.of(subject, caller).stream().map(ActionResponse::of).toList());
    }

    record CatalogueResponse(List<ActionResponse> items) {}

    record ActionResponse(
            String name, String help, String permission, boolean idempotent, Map<String, Object> arguments) {
        static ActionResponse of(Action<?> action) {
            var it = action.description();
            return new ActionResponse(it.name(), it.help(), it.permission().code(), it.idempotent(), it.schema());
        }
    }
}
