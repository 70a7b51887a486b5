package org.goodword.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.goodword.Goodword;
import org.goodword.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

class ExternalDatabaseTests {
    static @Nullable SystemPostgres postgres;

    @TempDir
    Path data;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = SystemPostgres.start();
        postgres.createDatabase("desk", "desk_owner");
        postgres.createDatabase("odd", "odd_owner");
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) postgres.close();
    }

    @Test
    void migratesAndRunsOnAnOlderServer() throws SQLException {
        server().execute("create role desk_app login password 'test'");
        var application = new SpringApplicationBuilder(Goodword.class).profiles("headless");
        try (var context = application.run(
                        "--goodword.data=" + data,
                        "--goodword.db.url=" + server().url("desk"),
                        "--goodword.db.owner.user=desk_owner",
                        "--goodword.db.owner.password=test",
                        "--goodword.db.user=desk_app",
                        "--goodword.db.password=test");
                var connection = context.getBean(javax.sql.DataSource.class).getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select current_user || ' ' || count(*) from infra.installation")) {
            answer.next();
            assertThat(answer.getString(1)).isEqualTo("desk_app 1");
        }
        refuses(settings("desk", "desk_owner", "desk_owner"), "are both desk_owner");
    }

    @Test
    void saysWhichSqlMakesAMissingRole() {
        refuses(
                settings("desk", "desk_owner", "nobody_yet"),
                "let an administrator run: create role \"nobody_yet\" login password");
    }

    @Test
    void makesTheRoleWhereTheOwnerMay() throws SQLException {
        server().execute("create role maker login createrole password 'test'");
        var made = new ExternalDatabase(settings("desk", "maker", "made_app"));
        new RuntimeRoleQuery(made.database()).refuseUnsafe();
    }

    @Test
    void refusesRolesThatRowSecurityDoesNotBind() throws SQLException {
        server().execute("create role super_app login superuser password 'test'");
        server().execute("create role bypass_app login bypassrls password 'test'");
        server().execute("create role table_app login password 'test'");
        server().execute("create role member_app login password 'test' in role table_app");
        try (var connection = Database.connect("jdbc:" + server().url("odd"), new Login("odd_owner", "test"));
                var statement = connection.createStatement()) {
            statement.execute("create schema app_tables");
            statement.execute("grant all on schema app_tables to table_app");
        }
        try (var connection = Database.connect("jdbc:" + server().url("odd"), new Login("table_app", "test"));
                var statement = connection.createStatement()) {
            statement.execute("create table app_tables.owned (id int)");
        }
        refuses(settings("odd", "odd_owner", "table_app"), "owns tables of this database");
        refuses(settings("odd", "odd_owner", "member_app"), "owns tables of this database");
        refuses(settings("odd", "odd_owner", "super_app"), "is a superuser or may bypass row-level security");
        refuses(settings("odd", "odd_owner", "bypass_app"), "is a superuser or may bypass row-level security");
    }

    @Test
    void saysWhatIsMissingInTheEnvironment() {
        assertThatThrownBy(() -> new ExternalDatabase(
                        new DatabaseSettings(server().url("desk"), null, null, null, 5, true, null)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("GOODWORD_DB_URL is set but GOODWORD_DB_OWNER_USER is not");
    }

    private static void refuses(DatabaseSettings settings, String words) {
        assertThatThrownBy(() -> new RuntimeRoleQuery(new ExternalDatabase(settings).database()).refuseUnsafe())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(words);
    }

    private static DatabaseSettings settings(String database, String owner, String runtimeRole) {
        var ownerLogin = new DatabaseSettings.Owner(owner, "test");
        return new DatabaseSettings(server().url(database), runtimeRole, "test", ownerLogin, 5, true, null);
    }

    private static SystemPostgres server() {
        return java.util.Objects.requireNonNull(postgres);
    }
}
