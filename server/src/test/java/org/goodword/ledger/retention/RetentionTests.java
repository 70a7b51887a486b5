package org.goodword.ledger.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.ledger.Audit;
import org.goodword.ledger.Event;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Ledger.History;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;
import org.goodword.platform.Ids;
import org.goodword.platform.PageRequest;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What was said in the ledger goes when it is too old; that something happened stays.
@GoodwordTest
class RetentionTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Audit audit;

    @Autowired
    private Retention retention;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OwnerConnections owner;

    private WorkspaceId workspace;
    private final Subject subject = new Subject("note", Ids.next());

    @BeforeEach
    void oneOfLongAgoAndOneOfToday() throws SQLException {
        workspace = cast.acme().workspace();
        append("of long ago");
        try (var connection = owner.open();
                var older = connection.prepareStatement(
                        "update ledger.entry set at = at - interval '40 days' where subject_id = ?")) {
            older.setObject(1, subject.id());
            older.executeUpdate();
            if (!connection.getAutoCommit()) connection.commit();
        }
        append("of today");
    }

    @Test
    void detailsThatAreTooOldGoAndTheRestStays() {
        keep(Optional.of(30));
        assertThat(history()).hasSize(2);
        assertThat(said()).containsExactly("of today");
    }

    @Test
    void nothingGoesWhileAllIsKept() {
        keep(Optional.empty());
        assertThat(said()).containsExactly("of today", "of long ago");
    }

    @Test
    void whatIsKeptForShorterLaterGoesThen() {
        keep(Optional.of(365));
        assertThat(said()).hasSize(2);
        keep(Optional.of(30));
        assertThat(said()).containsExactly("of today");
    }

    private void keep(Optional<Integer> days) {
        Workspaces.in(workspace, () -> {
            audit.keep(days);
            while (retention.blank()) continue;
        });
    }

    private void append(String text) {
        Workspaces.in(
                workspace,
                () -> transaction.executeWithoutResult(
                        _ -> ledger.append(new Said(subject, text), new Actor.System("test"))));
    }

    private List<History> history() {
        return Workspaces.in(workspace, () -> ledger.history(subject, new PageRequest(50, null)))
                .items();
    }

    private List<Object> said() {
        return history().stream()
                .flatMap(entry -> Optional.ofNullable(entry.detail().get("text")).stream())
                .toList();
    }

    private record Said(Subject subject, String text) implements Event {
        @Override
        public String code() {
            return "note.written";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("text", text);
        }
    }
}
