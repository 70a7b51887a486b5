package org.goodword.importing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodword.importing.spi.ImportOptions;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;

/// One import.
///
/// @param source what it reads: `mbox`, `zendesk` …
/// @param name of the file or folder
/// @param place where it lies on the disk of this server
/// @param staged uploaded: the place is ours and goes with the end of the run
/// @param dry nothing is written
/// @param step how many batches were written
/// @param position in the source, absent at its beginning
/// @param permille how much of it was read
/// @param findings what was found out about the export as a whole, as sentences
/// @param untaken fields that have no place here, and how often they had a value
/// @param remarks how many were kept
/// @param trouble why it failed
/// @param owner absent for the console
public record Run(
        RunId id,
        String source,
        String name,
        Path place,
        boolean staged,
        ImportOptions options,
        boolean dry,
        State state,
        long step,
        Optional<String> position,
        int permille,
        Counts counts,
        List<String> findings,
        Map<String, Integer> untaken,
        int remarks,
        Optional<String> trouble,
        Optional<AgentId> owner,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> endedAt) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        STOPPED,
        UNDOING,
        UNDONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /// Something goes on, or is about to.
        public boolean isUnderWay() {
            return this == WAITING || this == RUNNING || this == UNDOING;
        }
    }

    public Run with(State changed, Instant at) {
        return with(changed, permille, counts, findings, trouble, at, endedAt);
    }

    public Run with(Counts changed, Instant at) {
        return with(state, permille, changed, findings, trouble, at, endedAt);
    }

    /// @param wholly it was read to its end
    public Run ended(boolean wholly, List<String> found, Optional<String> why, Instant at) {
        return with(state, wholly ? 1000 : permille, counts, found, why, at, Optional.of(at));
    }

    /// It has not ended after all.
    public Run resumed(Instant at) {
        return with(state, permille, counts, findings, Optional.empty(), at, Optional.empty());
    }

    private Run with(
            State state,
            int permille,
            Counts counts,
            List<String> findings,
            Optional<String> trouble,
            Instant updatedAt,
            Optional<Instant> endedAt) {
        return new Run(
                id, source, name, place, staged, options, dry, state, step, position, permille, counts, findings,
                untaken, remarks, trouble, owner, createdAt, updatedAt, endedAt);
    }

    /// In whose name it acts.
    public Actor actor() {
        return owner.<Actor>map(Actor.Agent::new).orElse(new Actor.System("import"));
    }

    /// Whose ids these are: two installations of one desk have the same ones.
    public String key() {
        return options.origin().isEmpty() ? family() : family() + "/" + options.origin();
    }

    /// A dry run remembers apart what it would have made.
    public String scratch() {
        return "dry/" + id.value();
    }

    private String family() {
        return switch (source) {
            case "mbox", "maildir", "eml" -> "mail";
            default -> source;
        };
    }

    /// @param place "line 12"
    /// @param refused it was not taken over; else it was, and this was odd about it
    public record Remark(String place, boolean refused, String reason) {}
}
