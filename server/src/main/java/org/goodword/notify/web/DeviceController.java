package org.goodword.notify.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.identity.BrowserSessions;
import org.goodword.notify.DeviceId;
import org.goodword.notify.devices.Device;
import org.goodword.notify.devices.PushDevices;
import org.goodword.notify.encrypting.Subscriber;
import org.goodword.notify.encrypting.Vapid;
import org.goodword.notify.sending.Trying;
import org.goodword.platform.Caller;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// An agent's phones and browsers.
@RestController
@RequestMapping("/api/v1/agents/me/devices")
class DeviceController {
    private final PushDevices devices;
    private final Trying trying;
    private final Vapid vapid;
    private final BrowserSessions sessions;

    DeviceController(PushDevices devices, Trying trying, Vapid vapid, BrowserSessions sessions) {
        this.devices = devices;
        this.trying = trying;
        this.vapid = vapid;
        this.sessions = sessions;
    }

    @Operation(
            summary = "My devices",
            description =
                    "Phones and browsers that are told what concerns me while the app is closed, newest first. `key`"
                            + " is what a browser subscribes to (`applicationServerKey`, RFC 8292).")
    @GetMapping
    DevicesResponse list(Caller caller) {
        return new DevicesResponse(
                vapid.publicKey(),
                devices.of(caller).stream().map(DeviceResponse::of).toList());
    }

    @Operation(
            summary = "Add this device",
            description =
                    "A browser's `PushSubscription` as its `toJSON()` has it. It is told until it is removed, or its"
                            + " sign-in ends; the same again is the same device. Of more than twenty those seen longest ago go."
                            + " Errors: `invalid-value`, `session-needed`.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DeviceResponse add(@Valid @RequestBody DeviceRequest body, Caller caller, HttpServletRequest request) {
        var session = sessions.current(request).orElseThrow(() -> new Rejected(new SessionNeeded()));
        var keys = Subscriber.of(body.keys().p256dh(), body.keys().auth());
        return DeviceResponse.of(devices.add(body.endpoint().strip(), keys, session.name(), session.browser(), caller));
    }

    @Operation(summary = "Remove one of my devices", description = "Errors: `not-found`.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        devices.remove(new DeviceId(id), caller);
    }

    @Operation(
            summary = "Send a test to one of my devices",
            description = "`trouble` says why it did not go, if its push service did not take it. One that has ended is"
                    + " removed. Errors: `not-found`.")
    @PostMapping("/{id}/test")
    TriedResponse test(@PathVariable UUID id, Caller caller) {
        return new TriedResponse(trying.say(new DeviceId(id), caller).orElse(null));
    }

    record DeviceRequest(
            @NotBlank @Size(max = 2000) String endpoint,
            @NotNull @Valid KeysRequest keys) {}

    /// As browsers write them: base64url without padding.
    record KeysRequest(
            @NotBlank @Size(max = 200) String p256dh,
            @NotBlank @Size(max = 100) String auth) {}

    record DevicesResponse(String key, List<DeviceResponse> items) {}

    /// @param name "Chrome, Android"; empty where it said nothing we know
    /// @param seenAt when the app was last opened there
    /// @param pushedAt when its push service last took a message
    record DeviceResponse(
            UUID id,
            String name,
            Instant createdAt,
            Instant seenAt,
            @Nullable Instant pushedAt,
            @Nullable String trouble) {
        static DeviceResponse of(Device device) {
            return new DeviceResponse(
                    device.id().value(),
                    device.name(),
                    device.created(),
                    device.seen(),
                    device.pushed().orElse(null),
                    device.trouble().orElse(null));
        }
    }

    record TriedResponse(@Nullable String trouble) {}

    record SessionNeeded() implements Problem {
        @Override
        public Code code() {
            return new Code("session-needed", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "A device is told as long as its sign-in lasts. Sign in with its browser, and turn it on there.";
        }
    }
}
