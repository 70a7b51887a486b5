package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodword.identity.preferences.AgentSettings;
import org.goodword.identity.preferences.AgentSettings.Notice;
import org.goodword.identity.preferences.Preferences;
import org.goodword.identity.web.Me.MeResponse;
import org.goodword.platform.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/agents/me")
class MeController {
    private final Me me;
    private final Preferences preferences;

    MeController(Me me, Preferences preferences) {
        this.me = me;
        this.preferences = preferences;
    }

    @Operation(
            summary = "Change my signature and title",
            description =
                    "`signature`: html, of which only harmless elements are kept; empty for none. `title`: what I am, "
                            + "for the letterheads that say it (`{{agent.title}}`). What is absent stays. Answers as `GET /session`.")
    @PatchMapping
    MeResponse change(@Valid @RequestBody MeRequest body, Caller caller) {
        if (body.signature() != null) preferences.sign(body.signature(), caller);
        if (body.title() != null) preferences.call(body.title(), caller);
        return me.of(caller);
    }

    @Operation(summary = "My settings", description = "Complete: what was never chosen has its usual value.")
    @GetMapping("/settings")
    SettingsResponse settings(Caller caller) {
        return SettingsResponse.of(preferences.of(caller.agent()).settings());
    }

    @Operation(
            summary = "Choose my settings",
            description =
                    "The whole document; what is absent becomes usual. `theme` is system, light or dark; a `language` of null "
                            + "is the browser's. `rows` are up to five things that the rows of ticket lists show as well: `type`, "
                            + "`team`, and keys of own fields. Events: assigned, mentioned, answered, followed, unassigned, failed. Errors: "
                            + "`invalid-value`.")
    @PutMapping("/settings")
    SettingsResponse choose(@Valid @RequestBody SettingsRequest body, Caller caller) {
        return SettingsResponse.of(preferences.set(body.settings(), caller));
    }

    record MeRequest(
            @Nullable @Size(max = 20_000) String signature,
            @Nullable @Size(max = 100) String title) {}

    record SettingsRequest(
            @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?")
            String language,

            @Nullable @Pattern(regexp = "system|light|dark") String theme,
            @Nullable Boolean sound,
            @Nullable @Size(max = 20) Map<String, @NotNull @Valid NoticeRequest> notifications,

            @Nullable @Size(max = 5) List<@NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String> rows) {
        AgentSettings settings() {
            var notices = new LinkedHashMap<String, Notice>();
            if (notifications != null) notifications.forEach((event, notice) -> notices.put(event, notice.notice()));
            return new AgentSettings(
                    language,
                    theme == null ? AgentSettings.USUAL.theme() : theme,
                    sound == null || sound,
                    notices,
                    rows == null ? List.of() : rows);
        }
    }

    record NoticeRequest(boolean browser, boolean sound) {
        Notice notice() {
            return new Notice(browser, sound);
        }
    }

    record SettingsResponse(
            @Nullable String language,
            String theme,
            boolean sound,
            Map<String, NoticeResponse> notifications,
            List<String> rows) {
        static SettingsResponse of(AgentSettings settings) {
            var notices = new LinkedHashMap<String, NoticeResponse>();
            settings.notifications()
                    .forEach((event, notice) ->
                            notices.put(event, new NoticeResponse(notice.browser(), notice.sound())));
            return new SettingsResponse(
                    settings.language(), settings.theme(), settings.sound(), notices, settings.rows());
        }
    }

    record NoticeResponse(boolean browser, boolean sound) {}
}
