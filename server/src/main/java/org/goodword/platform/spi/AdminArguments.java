package org.goodword.platform.spi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodword.platform.spi.AdminCommand.Misused;

/// What was typed after the command's name: words, and options as `--name value` or `--name=value`.
public record AdminArguments(Path workingDirectory, List<String> words, Map<String, String> options) {
    public static AdminArguments parse(Path workingDirectory, List<String> typed, Set<String> flags) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (var rest = typed.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            var parts = word.substring(2).split("=", 2);
            if (parts.length == 2) options.put(parts[0], parts[1]);
            else if (flags.contains(parts[0])) options.put(parts[0], "");
            else if (rest.hasNext()) options.put(parts[0], rest.next());
            else throw new Misused(word + " needs a value");
        }
        return new AdminArguments(workingDirectory, List.copyOf(words), Map.copyOf(options));
    }

    public boolean flag(String name) {
        return options.containsKey(name);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public String required(String name) {
        return option(name).orElseThrow(() -> new Misused("--" + name + " is missing"));
    }

    /// @param meaning what stands there, for the sentence when it does not: "FILE"
    public String word(int index, String meaning) {
        if (index < words.size()) return words.get(index);
        throw new Misused(meaning + " is missing");
    }

    /// A file as the person meant it, from where they typed it.
    public Path file(int index) {
        return workingDirectory.resolve(word(index, "FILE")).normalize();
    }
}
