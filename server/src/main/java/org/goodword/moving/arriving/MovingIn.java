package org.goodword.moving.arriving;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.goodword.files.WorkspaceContents;
import org.goodword.moving.MovingProblem.NotMovable;
import org.goodword.moving.archive.Archive;
import org.goodword.moving.archive.Manifest;
import org.goodword.moving.tables.Catalogue;
import org.goodword.moving.tables.Decisions;
import org.goodword.moving.tables.Table;
import org.goodword.platform.Rejected;
import org.goodword.platform.SchemaVersion;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the workspace of an archive into an installation that has none.
///
/// All of the archive is read and proved first. Then its files come, under a number that is reserved; then its rows, in
/// one transaction. Killed before its end, nothing of it is there but files that nobody sees, and it can be begun
/// again.
@Component
public class MovingIn {
    private final Workspaces workspaces;
    private final Catalogue catalogue;
    private final SchemaVersion schema;
    private final Reservation reservation;
    private final WorkspaceContents contents;
    private final Filler filling;
    private final ArrivalStore arrivals;
    private final TransactionTemplate transaction;

    MovingIn(
            Workspaces workspaces,
            Catalogue catalogue,
            SchemaVersion schema,
            Reservation reservation,
            WorkspaceContents contents,
            Filler filling,
            ArrivalStore arrivals,
            TransactionTemplate transaction) {
        this.workspaces = workspaces;
        this.catalogue = catalogue;
        this.schema = schema;
        this.reservation = reservation;
        this.contents = contents;
        this.filling = filling;
        this.arrivals = arrivals;
        this.transaction = transaction;
    }

    /// What came, or would.
    ///
    /// @param workspace empty when nothing was brought in
    /// @param before when it came before, and nothing was to be done
    /// @param taken addresses and links that another workspace of this installation has
    public record Report(Optional<WorkspaceId> workspace, Optional<Instant> before, Manifest manifest, long taken) {
        /// What has to be done by hand now, each a sentence.
        public List<String> todo() {
            return manifest.left().stream()
                    .map(left -> Decisions.about(left.name()))
                    .filter(sentence -> !sentence.isEmpty())
                    .toList();
        }
    }

    /// @param dry proves it, and brings nothing in
    /// @throws Rejected `workspace-not-movable`
    public Report bring(Archive archive, boolean dry, Consumer<String> progress) throws IOException {
        archive.refuseBroken(progress);
        refuseUnfitting(archive.manifest());
        var before = before(archive.manifest().id());
        if (before.isPresent()) return new Report(Optional.empty(), before, archive.manifest(), 0);
        refuseOccupied();
        return dry ? new Report(Optional.empty(), Optional.empty(), archive.manifest(), 0) : beside(archive, progress);
    }

    /// Whatever else is there.
    Report beside(Archive archive, Consumer<String> progress) throws IOException {
        var workspace = reserved(archive.manifest().id());
        files(archive, workspace, progress);
        var taken = Workspaces.in(workspace, () -> filling.fill(archive, progress));
        reservation.forget(archive.manifest().id());
        return new Report(Optional.of(workspace), Optional.empty(), archive.manifest(), taken);
    }

    private WorkspaceId reserved(UUID archive) throws IOException {
        var known = reservation.find(archive).filter(number -> !workspaces.all().contains(number));
        if (known.isPresent()) return known.get();
        var number = workspaces.reserve();
        reservation.keep(archive, number);
        return number;
    }

    private void files(Archive archive, WorkspaceId workspace, Consumer<String> progress) throws IOException {
        var brought = 0;
        try (var files = archive.files()) {
            for (var sha256 : (Iterable<String>) files::iterator) {
                if (!contents.has(workspace, sha256))
                    try (var content = archive.open(sha256)) {
                        contents.bring(workspace, content);
                    }
                if (++brought % 1_000 == 0) progress.accept("files: %,d".formatted(brought));
            }
        }
        if (brought > 0) progress.accept("files: %,d".formatted(brought));
    }

    private void refuseUnfitting(Manifest manifest) {
        if (!manifest.schema().equals(schema.current()))
            throw refused("The archive is of tables as of %s, and this Goodword has those of %s. Bring both to the"
                            .formatted(manifest.schema(), schema.current())
                    + " same version, and export again.");
        var here = catalogue.moved().stream().map(Table::name).toList();
        if (!here.equals(manifest.tables().stream().map(Manifest.Part::name).toList()))
            throw refused("The archive holds other tables than this Goodword has.");
    }

    private Optional<Instant> before(UUID archive) {
        return workspaces.all().stream()
                .flatMap(workspace ->
                        Workspaces.in(workspace, () -> transaction.execute(_ -> arrivals.find(archive))).stream())
                .findFirst();
    }

    private void refuseOccupied() {
        var all = workspaces.all();
        if (!all.isEmpty())
            throw refused("This installation has a workspace already (\"%s\"). A workspace moves into an installation"
                            .formatted(name(all.getFirst()))
                    + " that has none: start with an empty data folder, and do not set it up.");
    }

    private String name(WorkspaceId workspace) {
        return Workspaces.in(workspace, () -> workspaces.profile().name());
    }

    private static Rejected refused(String sentence) {
        return new Rejected(new NotMovable(sentence));
    }
}
