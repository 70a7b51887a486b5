package org.goodword.ticketing.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.goodword.files.FileId;
import org.goodword.platform.Invalid;
import org.goodword.platform.Version;

/// What an agent began to write.
public record Draft(Content content, Version version, Instant updatedAt) {
    /// @param html as she wrote it, made safe
    /// @param to as typed; addresses are judged when it is sent
    public record Content(
            Kind kind,
            String html,
            String text,
            List<String> to,
            List<String> cc,
            List<String> bcc,
            List<FileId> attachments) {}

    public enum Kind {
        REPLY,
        NOTE,
        FORWARD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            for (var kind : values()) if (kind.code().equals(code)) return kind;
            throw Invalid.of("kind", "A draft is one of reply, note, forward.");
        }
    }
}
