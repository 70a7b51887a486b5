import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;

/// Generates the Java of the templates. The Maven plugin of jte writes all of them each time.
class GenerateTemplates {
    static void generate(Path server, Path output) {
        var templates = new DirectoryCodeResolver(server.resolve("src/main/jte"));
        var engine = TemplateEngine.create(
                templates,
                output,
                ContentType.Html,
                GenerateTemplates.class.getClassLoader(),
                "gg.jte.generated.precompiled");
        engine.setTrimControlStructures(true);
        engine.cleanAll();
        engine.generateAll();
    }
}
