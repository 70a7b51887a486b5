package org.goodword.importing.spi;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.mail.reading.MailReader;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.StatusCategory;

/// Something found in an export.
///
/// @param place where, for people: "line 12", "ticket 35436"
/// @param position where to go on behind it
/// @param oddities sentences about what was changed or left out
/// @param untaken names of fields that had a value and have no place here
/// @param own what may have a place in the workspace's own fields
public record Piece(
        String place, String position, Content content, List<String> oddities, List<String> untaken, List<Own> own) {
    public Piece(String place, String position, Content content) {
        this(place, position, content, List.of(), List.of(), List.of());
    }

    /// A value of a field that the export has of its own.
    ///
    /// @param name for people: `ticket.custom_fields.cf_size`
    /// @param called what ours would be called, by key or name
    public record Own(String name, String called, String text) {}

    public sealed interface Content {
        /// How much work it is.
        default int weight() {
            return 1;
        }
    }

    /// @param size in bytes
    /// @param received when it came, where that stands beside the mail
    public record Mail(MailReader.Source raw, long size, Optional<Instant> received) implements Content {
        private static final long HEAVY = 512 * 1024;

        @Override
        public int weight() {
            return 1 + (int) Math.min(1000, size / HEAVY);
        }
    }

    /// A ticket of another desk.
    ///
    /// @param type as ours are called; absent for the usual one
    /// @param assignee whom it was given to
    public record Conversation(
            String externalId,
            String subject,
            String channel,
            Who requester,
            List<Who> cc,
            Optional<Who> assignee,
            StatusCategory category,
            Priority priority,
            Optional<String> type,
            List<String> tags,
            Optional<Instant> created,
            Optional<Instant> updated,
            Optional<Instant> solved,
            List<Said> said)
            implements Content {
        @Override
        public int weight() {
            return Math.max(1, said.size());
        }
    }

    /// @param internal only for colleagues
    /// @param at absent: when the ticket was created
    /// @param html as it was; absent where it was plain text
    public record Said(
            String externalId,
            Who author,
            boolean internal,
            Optional<Instant> at,
            String text,
            Optional<String> html,
            List<Attached> attachments,
            Optional<String> messageId) {}

    /// @param file where it lies in the export; absent when it does not
    public record Attached(String name, String type, Optional<Path> file) {}

    /// Somebody, as far as this place tells.
    ///
    /// @param externalId of a person told of elsewhere in the export
    public record Who(Optional<String> externalId, String name, Optional<String> email, Side side) {
        public static final Who NOBODY = new Who(Optional.empty(), "", Optional.empty(), Side.UNKNOWN);
    }

    public enum Side {
        HOUSE,
        OUTSIDE,
        UNKNOWN
    }

    /// @param emails the first is where we write
    /// @param organisation by its id in the export, else by its name
    public record Person(
            Optional<String> externalId,
            String name,
            List<String> emails,
            Optional<String> organisation,
            Optional<String> organisationName,
            Side side)
            implements Content {}

    public record Company(Optional<String> externalId, String name, List<String> domains) implements Content {}

    /// Something that cannot be taken over.
    public record Odd(String reason) implements Content {}

    /// Something that need not be: what it is was said to be nothing of ours.
    public record Beside() implements Content {}
}
