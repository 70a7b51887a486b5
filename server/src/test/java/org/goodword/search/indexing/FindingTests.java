package org.goodword.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.DataFolder;
import org.goodword.platform.Ids;
import org.goodword.platform.Rejected;
import org.goodword.platform.RowScope;
import org.goodword.platform.TeamId;
import org.goodword.platform.WorkspaceId;
import org.goodword.search.Hit;
import org.goodword.search.spi.SearchDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingTests {
    private static final WorkspaceId ACME = new WorkspaceId(1);
    private static final WorkspaceId INITECH = new WorkspaceId(2);
    private static final AgentId AMARA = new AgentId(Ids.next());
    private static final UUID BRAND = Ids.next();
    private static final TeamId BILLING = new TeamId(Ids.next());
    private static final TeamId SALES = new TeamId(Ids.next());

    @TempDir
    Path temporary;

    private final Map<UUID, String> names = new HashMap<>();
    private DataFolder folder;
    private SearchIndex index;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temporary);
        index = new SearchIndex(folder);
        index.ensureOpen();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
        folder.close();
    }

    @Test
    void findsOtherFormsOfAWordInEnglishAndGerman() throws IOException {
        written("english", "Two refunds are missing", "");
        written("german", "Falsche Rechnungen", "Die Größe der Häuser");

        assertThat(found("refund")).containsExactly("english");
        assertThat(found("refunded")).containsExactly("english");
        assertThat(found("Rechnung")).containsExactly("german");
        assertThat(found("haus")).containsExactly("german");
        assertThat(found("groesse")).containsExactly("german");
        assertThat(found("GROSSE")).containsExactly("german");
    }

    @Test
    void forgivesTypingErrorsButNotInNumbers() throws IOException {
        written("invoice", "Invoice overdue", "order 48213");

        assertThat(found("invioce overdeu ")).containsExactly("invoice");
        assertThat(found("48213")).containsExactly("invoice");
        assertThat(found("48214")).isEmpty();
        assertThat(found("cow")).isEmpty();
    }

    @Test
    void theLastWordMayBeUnfinished() throws IOException {
        written("printer", "Printer on fire", "");

        assertThat(found("pri")).containsExactly("printer");
        assertThat(found("pri fire")).isEmpty();
        assertThat(found("fire pri")).containsExactly("printer");
    }

    @Test
    void everyTellingWordIsRequiredAndTheBestComesFirst() throws IOException {
        written("told", "Question", "my printer is on fire");
        written("headline", "Printer on fire", "please help");
        written("half", "Printer jam", "");

        assertThat(found("printer on fire")).containsExactly("headline", "told");
        assertThat(found("the printer")).contains("half", "told", "headline");
    }

    @Test
    void findsPeopleAndWholeNumbers() throws IOException {
        put(ACME, document("dana", "Hello", List.of(), Optional.empty()));

        assertThat(found("dana@example.com")).containsExactly("dana");
        assertThat(found("Dana")).containsExactly("dana");
        assertThat(found("#1042")).containsExactly("dana");
        assertThat(found("104 ")).isEmpty();
    }

    @Test
    void nothingCrossesAWorkspace() throws IOException {
        written("ours", "Secret plan", "");
        put(INITECH, document("theirs", "Secret plan", List.of(), Optional.empty()));

        assertThat(found("secret")).containsExactly("ours");
    }

    @Test
    void aScopedAgentFindsWithinReachOnly() throws IOException {
        scoped("billing", Optional.of(BILLING), Optional.empty());
        scoped("sales", Optional.of(SALES), Optional.empty());
        scoped("mine", Optional.of(SALES), Optional.of(AMARA));
        scoped("nobody's", Optional.empty(), Optional.empty());

        assertThat(found("refund", RowScope.ALL)).hasSize(4);
        assertThat(found("refund", RowScope.MY_TEAMS)).containsExactlyInAnyOrder("billing", "mine", "nobody's");
        assertThat(found("refund", RowScope.MINE)).containsExactly("mine");
    }

    @Test
    void oddTextIsIndexedAndFound() throws IOException {
        written("emoji", "😀 party 🎉", "");
        written("arabic", "مرحبا بالعالم", "");
        written("hebrew", "שלום עולם", "");
        written("chinese", "退款请求", "");
        written("long", "x".repeat(40_000), "supercalifragilistic".repeat(1_000));
        written("null", "before\0after", "half \ud83d pair");
        written("megabyte", "Big", "lorem ipsum dolor ".repeat(60_000) + "beyond");

        assertThat(found("🎉")).containsExactly("emoji");
        assertThat(found("مرحبا")).containsExactly("arabic");
        assertThat(found("שלום")).containsExactly("hebrew");
        assertThat(found("退款")).containsExactly("chinese");
        assertThat(found("after pair")).containsExactly("null");
        assertThat(found("ipsum dolor")).containsExactly("megabyte");
    }

    @Test
    void oddWordsFindNothingAndFailNothing() throws IOException {
        written("one", "One", "");

        for (var odd :
                List.of("", " ", "\"", "* ? ~ : AND (", "\0", "\ud83d", "a ".repeat(50_000), "x".repeat(100_000)))
            assertThat(found(odd)).isEmpty();
        assertThat(found("the and und der")).isEmpty();
    }

    @Test
    void aDamagedIndexIsThrownAwayAndOneOfAnotherVersionToo() throws IOException {
        written("kept", "Refund", "");
        index.commit();
        index.close();
        index.ensureOpen();
        index.refresh();
        assertThat(found("refund")).containsExactly("kept");

        index.close();
        assertThatThrownBy(() -> found("refund"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("search-unavailable");
        try (var files = Files.list(temporary.resolve("index"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) Files.write(file, new byte[] {1, 2, 3});
        }
        index.ensureOpen();

        assertThat(found("refund")).isEmpty();
        written("again", "Refund", "");
        assertThat(found("refund")).containsExactly("again");
    }

    @Test
    void itsPlaceInTheLedgerIsCommittedWithIt() throws IOException {
        var position = new org.goodword.ledger.Position(1, 42, Ids.next());
        var rebuild = Optional.of(new Progress.Rebuild("parcel", Optional.of(Ids.next()), 7));
        var state = new Progress.State(position, "g", rebuild);
        index.progress().orElseThrow().restOn("here");
        index.progress().orElseThrow().put(ACME, state);
        index.commit();
        index.progress().orElseThrow().put(ACME, state.rebuilding(Optional.empty()));
        index.close();
        index.ensureOpen();
        index.progress().orElseThrow().restOn("here");

        assertThat(index.progress().orElseThrow().of(ACME)).contains(state);

        index.progress().orElseThrow().restOn("elsewhere");
        assertThat(index.progress().orElseThrow().of(ACME)).isEmpty();
    }

    private void written(String name, String subject, String text) throws IOException {
        put(ACME, new SearchDocument(id(name), subject, List.of(text), List.of(), List.of(), Optional.empty()));
    }

    private void scoped(String name, Optional<TeamId> team, Optional<AgentId> assignee) throws IOException {
        put(ACME, document(name, "Refund", List.of(), Optional.of(new SearchDocument.Scope(BRAND, team, assignee))));
    }

    private SearchDocument document(
            String name, String subject, List<String> texts, Optional<SearchDocument.Scope> scope) {
        return new SearchDocument(
                id(name), subject, texts, List.of("Dana Scully dana@example.com"), List.of("1042"), scope);
    }

    private UUID id(String name) {
        var id = Ids.next();
        names.put(id, name);
        return id;
    }

    private void put(WorkspaceId workspace, SearchDocument document) throws IOException {
        index.put(workspace, "parcel", "g", document);
        index.refresh();
    }

    private List<String> found(String words) {
        return found(words, RowScope.ALL);
    }

    private List<String> found(String words, RowScope scope) {
        var caller = new Caller(ACME, new Actor.Agent(AMARA), Set.of(), scope, Set.of(BILLING));
        return index.find(new Lookup(ACME, "parcel", words, caller, 100)).stream()
                .map(Hit::subject)
                .map(names::get)
                .toList();
    }
}
