package org.goodword.notify.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.goodword.notify.devices.Device;
import org.goodword.notify.encrypting.Encryption;
import org.goodword.notify.encrypting.Vapid;
import org.goodword.platform.Outside.NotFetched;
import org.goodword.platform.Posting;
import org.goodword.platform.Posting.Posted;
import org.springframework.stereotype.Component;

/// Speaks to the push service that a browser named (RFC 8030).
@Component
class PushService {
    private static final Duration LONGEST_ASKED = Duration.ofHours(4);

    private final Posting posting;
    private final Vapid vapid;

    PushService(Posting posting, Vapid vapid) {
        this.posting = posting;
        this.vapid = vapid;
    }

    sealed interface Answer {
        /// It will be shown, once the device is on.
        record Taken() implements Answer {}

        /// The subscription has ended.
        record Gone() implements Answer {}

        /// Not this one; a sentence says why.
        record Refused(String trouble) implements Answer {}

        /// Not now.
        ///
        /// @param asked how long it wants us to wait
        record Later(String trouble, Optional<Duration> asked) implements Answer {}
    }

    /// @param topic of two that it has not handed over yet the later one counts; at most 32 characters of base64url
    Answer send(Device device, String words, Duration lasts, String topic) {
        var headers = Map.of(
                "Content-Encoding",
                "aes128gcm",
                "TTL",
                Long.toString(Math.max(0, lasts.toSeconds())),
                "Urgency",
                "high",
                "Topic",
                topic,
                "Authorization",
                vapid.authorization(device.endpoint()));
        var body = Encryption.of(words.getBytes(UTF_8), device.keys());
        try {
            return answer(posting.post(device.endpoint(), headers, "application/octet-stream", body));
        } catch (NotFetched failed) {
            return new Answer.Later(failed.sentence(), Optional.empty());
        }
    }

    private static Answer answer(Posted posted) {
        var status = posted.status();
        if (status / 100 == 2) return new Answer.Taken();
        if (status == 404 || status == 410) return new Answer.Gone();
        var trouble = "The push service answers with an error (%d).".formatted(status);
        if (status == 429 || status / 100 == 5) return new Answer.Later(trouble, asked(posted));
        return new Answer.Refused(trouble);
    }

    private static Optional<Duration> asked(Posted posted) {
        return posted.retryAfter()
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(asked -> asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked);
    }
}
