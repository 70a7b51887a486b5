package org.goodword.platform.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodword.Goodword;
import org.goodword.platform.admin.AdminCommands;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A Goodword on a folder of its own, without listeners, as `bin/goodword` starts it.
public record Installation(ConfigurableApplicationContext context) implements AutoCloseable {
    public static Installation on(Path folder, String... settings) {
        return new Installation(new SpringApplicationBuilder(Goodword.class)
                .profiles("headless")
                .run(Stream.concat(
                                Stream.of(
                                        "--goodword.data=" + folder,
                                        "--goodword.db.durable=false",
                                        "--goodword.db.binaries=target/postgres-binaries"),
                                Stream.of(settings))
                        .toArray(String[]::new)));
    }

    public record Said(int exitCode, List<String> lines) {}

    public Said run(Object... words) {
        var lines = new ArrayList<String>();
        var typed = java.util.Arrays.stream(words).map(Object::toString).toList();
        var exitCode = bean(AdminCommands.class).run(Path.of("/"), typed, false, new AdminConsole() {
            @Override
            public void line(String text) {
                lines.add(text);
            }

            @Override
            public void note(String text) {
                lines.add(text);
            }
        });
        return new Said(exitCode, lines);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// The number and a hash of the rows of each table.
    Map<String, String> contents() throws SQLException {
        var contents = new TreeMap<String, String>();
        try (var connection = bean(OwnerConnections.class).open()) {
            for (var table : new SnapshotQuery(connection).columnsByTable().keySet()) {
                var sql = "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                        + table + " t";
                try (var statement = connection.createStatement();
                        var answer = statement.executeQuery(sql)) {
                    answer.next();
                    contents.put(table, answer.getString(1));
                }
            }
        }
        return contents;
    }

    public String ask(String sql) throws SQLException {
        try (var connection = bean(OwnerConnections.class).open();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
