package org.goodword.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.goodword.platform.DataFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, DataFolderSettings.class})
class DatabaseConfiguration {
    @Bean
    DataFolder dataFolder(DataFolderSettings settings) {
        return DataFolder.open(Path.of(settings.data()));
    }

    // Spring closes beans against the order they depend on each other: web, pool, PostgreSQL, data folder.
    @Bean
    RunningDatabase runningDatabase(DatabaseSettings settings, DataFolder folder) {
        return settings.embedded() ? EmbeddedDatabase.start(folder, settings) : new ExternalDatabase(settings);
    }

    @Bean
    Database database(RunningDatabase running) {
        var database = running.database();
        new RuntimeRoleQuery(database).refuseUnsafe();
        return database;
    }

    @Bean
    OwnerConnections ownerConnections(Database database) {
        return new OwnerConnections(database);
    }

    @Bean
    ApplicationConnections applicationConnections(Database database, DatabaseSettings settings) {
        return new ApplicationConnections(database, !settings.embedded());
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        return database.ownerSource();
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Database database, DatabaseSettings settings) {
        var pool = new HikariConfig();
        pool.setPoolName("goodword");
        pool.setDataSource(database.applicationSource());
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(10_000);
        return new HikariDataSource(pool);
    }

    @Bean
    FlywayConfigurationCustomizer grantToRuntimeRole(Database database) {
        return flyway -> flyway.placeholders(
                java.util.Map.of("app_role", database.application().user()));
    }
}
