import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/// Generates the jOOQ classes of every module from its migrations: one PostgreSQL, one Flyway run, one generator run
/// per
/// schema.
class GenerateDb {
    static final String ROLE = "goodword";

    static void generate(Path server, Path output) throws Exception {
        var types = Files.readAllLines(server.resolve("codegen/types.txt"));
        try (var postgres = EmbeddedPostgres.builder().start()) {
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role " + ROLE);
            }
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + server.resolve("src/main/resources/db/migration"))
                    .defaultSchema("flyway")
                    .placeholders(java.util.Map.of("app_role", ROLE))
                    .load()
                    .migrate();
            for (var schema : schemas(server)) {
                generate(postgres.getJdbcUrl("postgres", "postgres"), schema, output, types);
            }
        }
    }

    /// One schema per migration folder; `infra` belongs to platform.
    static List<String> schemas(Path server) throws IOException {
        try (var folders = Files.list(server.resolve("src/main/resources/db/migration"))) {
            return Stream.concat(
                            Stream.of("infra"),
                            folders.filter(Files::isDirectory)
                                    .map(folder -> folder.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    static void generate(String url, String schema, Path output, List<String> types) throws Exception {
        var target = schema.equals("infra") ? "org.goodword.platform.infra.db" : "org.goodword." + schema + ".db";
        GenerationTool.generate(new Configuration()
                .withLogging(org.jooq.meta.jaxb.Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser("postgres").withPassword("postgres"))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withInputSchema(schema)
                                .withExcludes("isolate")
                                .withForcedTypes(forcedTypes(types)))
                        .withGenerate(new Generate()
                                .withRoutines(false)
                                .withRecords(true)
                                .withComments(false)
                                .withKeys(false)
                                .withIndexes(false)
                                .withGlobalCatalogReferences(false)
                                .withDefaultCatalog(false)
                                .withDefaultSchema(true)
                                .withJavaTimeTypes(true))
                        .withTarget(new Target().withPackageName(target).withDirectory(output.toString()))));
    }

    /// `types.txt` holds a line per word: the columns (a regular expression), the Java type, the column's base type.
    static List<ForcedType> forcedTypes(List<String> lines) {
        var forced = new ArrayList<ForcedType>();
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var words = line.trim().split("\\s+");
            forced.add(new ForcedType()
                    .withUserType(words[1])
                    .withConverter("org.jooq.Converter.ofNullable(%s.class, %s.class, %s::new, %s::value)"
                            .formatted(words[2], words[1], words[1], words[1]))
                    .withIgnoreUnused(true)
                    .withIncludeExpression(words[0]));
        }
        forced.add(new ForcedType()
                .withName("INSTANT")
                .withIgnoreUnused(true)
                .withIncludeTypes("(?i:timestamptz|timestamp with time zone)"));
        return forced;
    }
}
