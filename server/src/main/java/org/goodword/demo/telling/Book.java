package org.goodword.demo.telling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Reads what the demo tells.
@Component
public class Book {
    private final ObjectMapper json;

    Book(ObjectMapper json) {
        this.json = json;
    }

    public People people() {
        return read("people.yml", new TypeReference<>() {});
    }

    List<Story> stories() {
        return read("stories.yml", new TypeReference<>() {});
    }

    public <T> T read(String name, TypeReference<T> type) {
        return json.convertValue(read(name), type);
    }

    /// A file that somebody attached; the caller closes it.
    InputStream file(String name) throws IOException {
        return new ClassPathResource("demo/files/" + name).getInputStream();
    }

    private static Object read(String name) {
        try (var in = new ClassPathResource("demo/" + name).getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
