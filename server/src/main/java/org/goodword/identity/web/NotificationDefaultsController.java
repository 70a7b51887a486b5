package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodword.identity.preferences.AgentSettings;
import org.goodword.identity.preferences.AgentSettings.Notice;
import org.goodword.identity.preferences.Preferences;
import org.goodword.identity.web.MeController.NoticeRequest;
import org.goodword.identity.web.MeController.NoticeResponse;
import org.goodword.identity.web.MeController.SettingsResponse;
import org.goodword.platform.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notification-defaults")
class NotificationDefaultsController {
    private final Preferences preferences;

    NotificationDefaultsController(Preferences preferences) {
        this.preferences = preferences;
    }

    @Operation(summary = "What agents are told of unless they choose")
    @GetMapping
    DefaultsResponse show(Caller caller) {
        return DefaultsResponse.of(preferences.defaults());
    }

    @Operation(
            summary = "Set what agents are told of unless they choose",
            description = "The whole document; what is absent becomes usual. Whoever has chosen her own settings keeps "
                    + "them. Errors: `invalid-value`, `not-allowed`.")
    @PutMapping
    DefaultsResponse set(@Valid @RequestBody DefaultsRequest body, Caller caller) {
        return DefaultsResponse.of(preferences.setDefaults(body.settings(), caller));
    }

    record DefaultsRequest(@NotNull @Size(max = 20) Map<String, @NotNull @Valid NoticeRequest> notifications) {
        AgentSettings settings() {
            var notices = new LinkedHashMap<String, Notice>();
            notifications.forEach((event, notice) -> notices.put(event, notice.notice()));
            var usual = AgentSettings.USUAL;
            return new AgentSettings(usual.language(), usual.theme(), usual.sound(), notices, usual.rows());
        }
    }

    record DefaultsResponse(Map<String, NoticeResponse> notifications) {
        static DefaultsResponse of(AgentSettings settings) {
            return new DefaultsResponse(SettingsResponse.of(settings).notifications());
        }
    }
}
