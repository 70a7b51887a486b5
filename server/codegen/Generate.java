import java.nio.file.Path;

/// Generates what is never committed: the jOOQ classes of the migrations and the Java of the templates. What is up to
/// date is left alone to its time stamps, for a compiler that sees a newer file compiles everything again.
///
/// Run by the build (generate-sources) as `java -cp … Generate.java <folder of server>`.
class Generate {
    public static void main(String[] arguments) throws Exception {
        var server = Path.of(arguments[0]);
        new Stamp(server, "target/generated-sources/jooq", "src/main/resources/db/migration")
                .unlessFresh(output -> GenerateDb.generate(server, output));
        new Stamp(server, "target/generated-sources/jte", "src/main/jte")
                .unlessFresh(output -> GenerateTemplates.generate(server, output));
    }
}
