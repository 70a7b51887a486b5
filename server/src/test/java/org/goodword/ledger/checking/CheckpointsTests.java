package org.goodword.ledger.checking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.ledger.Audit;
import org.goodword.ledger.Event;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.ledger.Verdict;
import org.goodword.ledger.Verdict.Fault;
import org.goodword.platform.Actor;
import org.goodword.platform.Ids;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminConsole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody who writes in the database as its owner is found out.
@GoodwordTest
class CheckpointsTests {
    private static final Actor TEST = new Actor.System("test");

    @Autowired
    private Cast cast;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Audit audit;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private Verifying verifying;

    @Autowired
    private AuditVerifyCommand command;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OwnerConnections owner;

    private WorkspaceId workspace;
    private final Subject subject = new Subject("note", Ids.next());

    @BeforeEach
    void threeCheckpoints() {
        workspace = cast.acme().workspace();
        for (var piece = 0; piece < 3; piece++) {
            append("first of " + piece);
            append("second of " + piece);
            checkpoint();
        }
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        var verdict = intact();
        assertThat(verdict.entries()).isGreaterThanOrEqualTo(6);
        assertThat(verdict.head()).map(Verdict.Head::number).contains(newest().number());
    }

    @Test
    void whatIsNotCoveredYetIsWithTheNextCheckpoint() {
        append("late");
        var before = intact().entries();
        checkpoint();
        assertThat(intact().entries()).isEqualTo(before + 1);
    }

    @Test
    void whoChangesAnEntryIsFound() throws SQLException {
        change("update ledger.entry set event = 'note.praised' where workspace_id = ? and id = (%s)"
                .formatted(covered()));
        assertThat(broken().fault()).isEqualTo(Fault.ENTRIES);
    }

    @Test
    void whoPutsTheBlameOnAnotherIsFound() throws SQLException {
        change(
                "update ledger.entry set actor_kind = 'agent', actor_id = gen_random_uuid() where workspace_id = ? and id = (%s)"
                        .formatted(covered()));
        assertThat(broken().fault()).isEqualTo(Fault.ENTRIES);
    }

    @Test
    void whoTakesAnEntryAwayIsFound() throws SQLException {
        change("delete from ledger.detail where workspace_id = ? and entry_id = (%s)".formatted(covered()));
        change("delete from ledger.entry where workspace_id = ? and id = (%s)".formatted(covered()));
        assertThat(broken().fault()).isEqualTo(Fault.ENTRIES);
    }

    @Test
    void whoAddsAnEntryBehindItsTimeIsFound() throws SQLException {
        change("""
            insert into ledger.entry (workspace_id, id, epoch, xid, at, actor_kind, actor_name, event, subject_kind,
                                      subject_id, facts)
            select workspace_id, gen_random_uuid(), epoch, xid, at, actor_kind, actor_name, event, subject_kind, subject_id, facts
              from ledger.entry where workspace_id = ? and id = (%s)""".formatted(covered()));
        assertThat(broken().fault()).isEqualTo(Fault.ENTRIES);
    }

    @Test
    void whoChangesWhatWasSaidIsFound() throws SQLException {
        change("update ledger.detail set value = '{\"text\": \"never\"}' where workspace_id = ? and entry_id = (%s)"
                .formatted(covered()));
        assertThat(broken().fault()).isEqualTo(Fault.DETAILS);
    }

    @Test
    void whoMakesTheDigestFitWhatHeChangedIsFound() throws SQLException {
        change("""
            update ledger.detail set value = '{"text": "never"}', digest = sha256(salt || convert_to('{"text": "never"}', 'UTF8'))
             where workspace_id = ? and entry_id = (%s)""".formatted(covered()));
        assertThat(broken().fault()).isEqualTo(Fault.ENTRIES);
    }

    @Test
    void whoMakesACheckpointOfHisOwnIsFound() throws SQLException {
        change("update ledger.checkpoint set hash = sha256('anything') where workspace_id = ? and number = 2");
        assertThat(broken()).satisfies(found -> {
            assertThat(found.checkpoint()).isEqualTo(2);
            assertThat(found.fault()).isEqualTo(Fault.CHECKPOINT);
        });
    }

    @Test
    void whoTakesACheckpointAwayIsFound() throws SQLException {
        change("delete from ledger.checkpoint where workspace_id = ? and number = 2");
        assertThat(broken().fault()).isEqualTo(Fault.GAP);
    }

    @Test
    void whoCutsTheEndOffIsFoundByACheckpointNotedElsewhere() throws SQLException {
        var noted = newest();
        // The other workspaces of these tests are broken on purpose.
        assertThat(told("--head=" + noted).lines()).noneMatch(line -> line.contains("is not in this ledger"));
        change("delete from ledger.checkpoint where workspace_id = ? and number = " + noted.number());
        assertThat(told("--head=" + noted)).satisfies(told -> {
            assertThat(told.code()).isEqualTo(1);
            assertThat(told.lines()).anyMatch(line -> line.contains("is not in this ledger"));
        });
    }

    @Test
    void whatIsErasedStaysIntact() {
        var before = intact().blanked();
        Workspaces.in(workspace, () -> transaction.executeWithoutResult(_ -> ledger.forget(subject)));
        assertThat(intact().blanked()).isEqualTo(before + 6);
    }

    @Test
    void theOperatorReadsWhichWorkspaceAndSince() throws SQLException {
        change("delete from ledger.checkpoint where workspace_id = ? and number = 2");
        assertThat(told().lines())
                .anyMatch(line -> line.startsWith("FAIL workspace " + workspace.value() + ": a checkpoint is missing"));
    }

    private record Told(int code, List<String> lines) {}

    private Told told(String... words) {
        var lines = new ArrayList<String>();
        var console = new AdminConsole() {
            @Override
            public void line(String text) {
                lines.add(text);
            }

            @Override
            public void note(String text) {
                lines.add(text);
            }
        };
        var arguments = AdminArguments.parse(Path.of(""), List.of(words), Set.of());
        return new Told(command.run(arguments, console), lines);
    }

    private void append(String text) {
        Workspaces.in(
                workspace, () -> transaction.executeWithoutResult(_ -> ledger.append(new Noted(subject, text), TEST)));
    }

    /// Other tests' transactions may be older than ours, and unsettled for a moment.
    private void checkpoint() {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> Workspaces.in(workspace, () -> {
                    while (checkpoints.next()) continue;
                    return count("select count(*) from ledger.entry where workspace_id = ?")
                            == count("select coalesce(sum(entries), 0) from ledger.checkpoint where workspace_id = ?");
                }));
    }

    private Verdict verify() {
        return Workspaces.in(workspace, () -> verifying.verify(_ -> {}));
    }

    private Verdict.Intact intact() {
        return (Verdict.Intact) verify();
    }

    private Verdict.Broken broken() {
        return (Verdict.Broken) verify();
    }

    private Verdict.Head newest() {
        return Workspaces.in(workspace, audit::state).newest().orElseThrow().head();
    }

    private String covered() {
        return "select id from ledger.entry where subject_id = '%s' order by xid, id limit 1".formatted(subject.id());
    }

    private void change(String statement) throws SQLException {
        try (var connection = owner.open();
                var prepared = connection.prepareStatement(statement)) {
            prepared.setInt(1, workspace.value());
            prepared.executeUpdate();
            if (!connection.getAutoCommit()) connection.commit();
        }
    }

    private long count(String query) {
        try (var connection = owner.open();
                var prepared = connection.prepareStatement(query)) {
            prepared.setInt(1, workspace.value());
            try (var found = prepared.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private record Noted(Subject subject, String text) implements Event {
        @Override
        public String code() {
            return "note.written";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("text", text);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("id", UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString());
        }
    }
}
