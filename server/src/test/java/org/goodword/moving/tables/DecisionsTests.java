package org.goodword.moving.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goodword.GoodwordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class DecisionsTests {
    private static final Path COMMITTED = Path.of("../docs/api/workspace-archive.json");
    private static final Pattern SECRETS = Pattern.compile("secrets\\s*\\.encrypt\\(");

    /// What they encrypt is not of a workspace, or does not go along with it, or is the archive's own.
    private static final Set<String> STAY = Set.of(
            "AuthorisationStore.java",
            "Departures.java",
            "Installation.java",
            "PushDeviceStore.java",
            "Secrecy.java",
            "Ways.java");

    private static final Pattern TEXT = Pattern.compile("\"([a-z-]+)\"");

    @Autowired
    private CatalogueQuery catalogue;

    @Autowired
    private Catalogue ordered;

    @Autowired
    private SchemaDocument document;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void ofEveryTableSomebodyHasSaidWhetherItMoves() {
        var told = new ArrayList<>(Decisions.MOVED);
        told.addAll(Decisions.LEFT.keySet());
        assertThat(transaction.execute(_ -> catalogue.tables()).keySet()).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void whatMovesPointsOnlyToWhatMovesAndComesAfterIt() {
        var before = new TreeSet<String>();
        for (var table : ordered.moved()) {
            before.add(table.name());
            assertThat(table.references().stream().map(Table.Reference::table))
                    .as(table.name())
                    .allMatch(before::contains);
        }
        assertThat(before).hasSameSizeAs(Decisions.MOVED);
    }

    @Test
    void aTableIsReadByItsKeyAndWrittenWithAllItsColumns() {
        assertThat(ordered.moved())
                .filteredOn(table -> table.key().isEmpty())
                .extracting(Table::name)
                .containsExactlyInAnyOrder(
                        "platform.workspace",
                        "contacts.tombstone_key",
                        "mail.rule_list",
                        "privacy.retention",
                        "reporting.renewal");
        assertThat(ordered.moved())
                .allSatisfy(table -> assertThat(table.columns()).isNotEmpty());
    }

    /// Whoever encrypts something new has to say here for which column it is, or why it stays.
    @Test
    void everyPurposeOfASecretIsKnown() throws IOException {
        var purposes = Decisions.SEALED.stream().map(Decisions.Sealed::purpose).collect(Collectors.toSet());
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    (Iterable<Path>) sources.filter(file -> file.toString().endsWith(".java"))::iterator) {
                var text = Files.readString(source, UTF_8);
                if (!SECRETS.matcher(text).find()) continue;
                var said = TEXT.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                assertThat(said)
                        .as(source.toString())
                        .containsAnyElementsOf(
                                STAY.contains(source.getFileName().toString()) ? said : purposes);
            }
        }
        for (var sealed : Decisions.SEALED) {
            var table = ordered.moved().stream()
                    .filter(one -> one.name().equals(sealed.table()))
                    .findFirst()
                    .orElseThrow();
            assertThat(table.columns())
                    .extracting(Table.Column::name)
                    .contains(sealed.path().getFirst());
        }
    }

    @Test
    void theCommittedSchemaIsThatOfTheTables() throws IOException {
        var told = document.json();
        if (Boolean.getBoolean("goodword.renew")) Files.writeString(COMMITTED, told);
        assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as(
                        "docs/api/workspace-archive.json is not what an archive holds. If the change is meant, renew it with"
                                + " -Dtest=DecisionsTests -Dgoodword.renew=true and commit it.")
                .isEqualTo(told);
    }
}
