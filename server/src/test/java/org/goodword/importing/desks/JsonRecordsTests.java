package org.goodword.importing.desks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRecordsTests {
    @TempDir
    private Path folder;

    @Test
    void linesArraysAndAnswersHoldTheSameRecords() throws IOException {
        var same = List.of("1 tickets 1", "1 tickets 2");
        assertThat(read("{\"id\":1}\n{\"id\":2}\n")).containsExactly("1  1", "2  2");
        assertThat(read("[{\"id\":1},\n{\"id\":2}]")).containsExactly("1  1", "2  2");
        assertThat(read("{\"count\":2,\"tickets\":[{\"id\":1},{\"id\":2}],\"next_page\":null}"))
                .isEqualTo(same);
        assertThat(read("[{\"helpdesk_ticket\":{\"id\":1}}]")).containsExactly("1 helpdesk_ticket 1");
        assertThat(read("\ufeff[{\"id\":1}]")).containsExactly("1  1");
    }

    @Test
    void manyAnswersMayFollowEachOther() throws IOException {
        assertThat(read("{\"tickets\":[{\"id\":1}]}\n{\"tickets\":[]}\n{\"users\":[{\"id\":3}]}"))
                .containsExactly("1 tickets 1", "3 users 3");
    }

    @Test
    void aBrokenLineCostsItselfOnly() throws IOException {
        assertThat(read("{\"id\":1}\n{\"id\":2,\"tags\":[\"a\"\n{\"id\":3}\nnonsense\n\nmore of it\n{\"id\":7}\n"))
                .containsExactly("1  1", "2 broken", "3  3", "4 broken", "6 broken", "7  7");
    }

    @Test
    void aFileThatBreaksOffIsToldAndWhatStandsBeforeIsTaken() throws IOException {
        assertThat(read("[{\"id\":1},{\"id\":2},{\"id\":3,\"sub")).containsExactly("1  1", "1  2", "1 broken");
        assertThat(read("[{\"id\":1},")).containsExactly("1  1", "1 broken");
        assertThat(read("{\"id\":1}\n{\"id\":2,\"subj")).containsExactly("1  1", "2 broken");
    }

    @Test
    void whatIsNoRecordIsTold() throws IOException {
        assertThat(read("[1, {\"id\":1}]")).containsExactly("1 broken", "1  1");
    }

    private List<String> read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("x.json"), text);
        var found = new ArrayList<String>();
        try (var records = new JsonRecords(file, Set.of("tickets", "users"))) {
            for (var one = records.next(); one != null && found.size() < 20; one = records.next()) {
                var record = one.record();
                found.add(
                        record == null
                                ? one.line() + " broken"
                                : "%d %s %s"
                                        .formatted(
                                                one.line(),
                                                one.collection(),
                                                record.path("id").asString()));
            }
        }
        return found;
    }
}
