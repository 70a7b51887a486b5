package org.goodword.ticketing.bulk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.ticketing.TicketId;

/// One change of all tickets that a filter shows.
///
/// @param query the filter, as typed
/// @param everywhere whether those are meant, too, that whoever asked does not see
public record BulkJob(
        UUID id,
        AgentId by,
        String query,
        boolean everywhere,
        String action,
        Map<String, Object> arguments,
        State state,
        Counts counts,
        Instant created,
        Optional<Instant> ended) {

    public enum State {
        /// Finding out which tickets they are.
        COLLECTING("collecting"),
        RUNNING("running"),
        STOPPED("stopped"),
        DONE("done"),
        UNDOING("undoing"),
        UNDONE("undone");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static State of(String code) {
            for (var state : values()) if (state.code.equals(code)) return state;
            throw new IllegalArgumentException(code);
        }

        boolean goesOn() {
            return switch (this) {
                case COLLECTING, RUNNING, UNDOING -> true;
                case STOPPED, DONE, UNDONE -> false;
            };
        }
    }

    /// @param total found so far, and all once it runs
    /// @param kept not taken back, each with the reason
    public record Counts(int total, int changed, int unchanged, int refused, int undone, int kept) {
        Counts and(RowState state) {
            return switch (state) {
                case WAITING -> this;
                case CHANGED -> new Counts(total, changed + 1, unchanged, refused, undone, kept);
                case UNCHANGED -> new Counts(total, changed, unchanged + 1, refused, undone, kept);
                case REFUSED -> new Counts(total, changed, unchanged, refused + 1, undone, kept);
                case UNDONE -> new Counts(total, changed, unchanged, refused, undone + 1, kept);
                case KEPT -> new Counts(total, changed, unchanged, refused, undone, kept + 1);
            };
        }

        Counts found(int more) {
            return new Counts(total + more, changed, unchanged, refused, undone, kept);
        }
    }

    public enum RowState {
        WAITING("waiting"),
        CHANGED("changed"),
        UNCHANGED("unchanged"),
        REFUSED("refused"),
        UNDONE("undone"),
        KEPT("kept");

        private final String code;

        RowState(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<RowState> of(String code) {
            for (var state : values()) if (state.code.equals(code)) return Optional.of(state);
            return Optional.empty();
        }
    }

    /// What became of one ticket.
    ///
    /// @param undo what takes it back
    /// @param code why it was refused, or not taken back
    public record Row(
            TicketId ticket, RowState state, Optional<Undo> undo, Optional<String> code, Optional<String> detail) {}

    public record Undo(String name, Map<String, Object> arguments) {}

    BulkJob in(State next, Optional<Instant> at) {
        return new BulkJob(id, by, query, everywhere, action, arguments, next, counts, created, at);
    }

    BulkJob with(Counts next) {
        return new BulkJob(id, by, query, everywhere, action, arguments, state, next, created, ended);
    }
}
