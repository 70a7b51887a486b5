package org.goodword.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.goodword.GoodwordTest;
import org.goodword.platform.Permission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@GoodwordTest
class PermissionsAreDocumentedTests {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+\\.[a-z-]+)` \\| \\S.* \\|$", Pattern.MULTILINE);

    @Autowired
    private Permissions permissions;

    @Test
    void theManualListsEachInOrderAndNoOther() throws IOException {
        var text = Files.readString(Path.of("../docs/operate/roles.md"));
        assertThat(ROW.matcher(text).results().map((MatchResult row) -> row.group(1)))
                .containsExactlyElementsOf(codes());
    }

    @Test
    void theAppHasWordsForEachInBothLanguages() throws IOException {
        for (var language : List.of("en", "de")) {
            var texts =
                    new JsonMapper().readTree(Files.readString(Path.of("../web/app/src/i18n/" + language + ".json")));
            for (var code : codes())
                assertThat(texts.at("/may/" + code.replace('.', '/')).asString(""))
                        .as("%s in %s", code, language)
                        .isNotBlank();
        }
    }

    private List<String> codes() {
        return permissions.all().stream().map(Permission::code).sorted().toList();
    }
}
