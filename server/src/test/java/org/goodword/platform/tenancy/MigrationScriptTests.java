package org.goodword.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A module's scripts make and change its own schema. Of the others they say no more than what a row refers to.
class MigrationScriptTests {
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    private static final Pattern ALLOWED =
            Pattern.compile("references\\s+[a-z_]+\\.[a-z_]+|call\\s+platform\\.isolate|--[^\\n]*|references\\s+\\w+");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");

    @Test
    void eachTouchesItsOwnSchemaOnly() throws IOException {
        try (var modules = Files.list(SCRIPTS)) {
            var folders = modules.filter(Files::isDirectory).toList();
            var schemas = folders.stream()
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
            schemas.add("infra");
            for (var folder : folders) assertThat(trespasses(folder, schemas)).isEmpty();
        }
    }

    @Test
    void aTrespassIsSeen() {
        assertThat(foreign("alter table ticketing.ticket add x int;", Set.of("ticketing", "contacts"), "contacts"))
                .containsExactly("ticketing");
        assertThat(foreign(
                        "create table contacts.a (t uuid references ticketing.ticket);",
                        Set.of("ticketing", "contacts"),
                        "contacts"))
                .isEmpty();
    }

    private static List<String> trespasses(Path folder, Set<String> schemas) throws IOException {
        var module = folder.getFileName().toString();
        try (var scripts = Files.list(folder)) {
            return scripts.flatMap(script -> foreign(text(script), schemas, module).stream()
                            .map(schema -> script + " touches " + schema))
                    .toList();
        }
    }

    private static Set<String> foreign(String script, Set<String> schemas, String module) {
        var said = ALLOWED.matcher(script).replaceAll("");
        said = QUOTED.matcher(said).replaceAll("''");
        var foreign = new TreeSet<String>();
        for (var schema : schemas) {
            var own = schema.equals(module) || schema.equals("infra") && module.equals("platform");
            if (!own && Pattern.compile("\\b" + schema + "\\.").matcher(said).find()) foreign.add(schema);
        }
        return foreign;
    }

    private static String text(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
