package org.goodword.importing.running;

import java.util.Comparator;
import java.util.List;
import org.goodword.importing.spi.ImportSource;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;

@Component
public class Sources {
    private final List<ImportSource> sources;

    Sources(List<ImportSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(ImportSource::name))
                .toList();
    }

    public List<String> names() {
        return sources.stream().map(ImportSource::name).toList();
    }

    /// @throws Rejected `invalid-value`
    ImportSource get(String name) {
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.of(
                        "source",
                        "\"%s\" is nothing to import from; there are %s.".formatted(name, String.join(", ", names()))));
    }
}
