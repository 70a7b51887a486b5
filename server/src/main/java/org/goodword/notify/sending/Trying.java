package org.goodword.notify.sending;

import java.util.Optional;
import org.goodword.notify.Concern;
import org.goodword.notify.DeviceId;
import org.goodword.notify.devices.PushDevices;
import org.goodword.notify.sending.PushService.Answer;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;

/// Says something to a device at once, for who wants to see that it arrives.
@Component
public class Trying {
    private final PushDevices devices;
    private final PushWording wording;
    private final PushService service;
    private final PushAttempts attempts;

    Trying(PushDevices devices, PushWording wording, PushService service, PushAttempts attempts) {
        this.devices = devices;
        this.wording = wording;
        this.service = service;
        this.attempts = attempts;
    }

    /// Between its transactions lies the push service's answer, at most some seconds.
    ///
    /// @return why it did not go, as a sentence; empty when its push service took it
    /// @throws Rejected `not-found`
    public Optional<String> say(DeviceId id, Caller by) {
        var device = devices.get(id, by);
        var answer = service.send(device, wording.test(by.agent()), Concern.TEST.lasts(), "test");
        attempts.fared(device, answer);
        return switch (answer) {
            case Answer.Taken _ -> Optional.empty();
            case Answer.Gone _ -> Optional.of("This device does not take messages any more. It was removed.");
            case Answer.Refused(var trouble) -> Optional.of(trouble);
            case Answer.Later(var trouble, var _) -> Optional.of(trouble);
        };
    }
}
