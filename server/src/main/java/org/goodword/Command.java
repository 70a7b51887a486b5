package org.goodword;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodword.platform.Terminal;
import org.goodword.platform.admin.AdminClient;
import org.goodword.platform.admin.AdminCommands;
import org.goodword.platform.admin.LocalConsole;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// `bin/goodword`: asks the running server, else starts the application without its listeners for one command.
class Command {
    private static final Path HERE = Path.of("").toAbsolutePath();

    public static void main(String[] typed) throws IOException {
        var words = new ArrayList<>(List.of(typed));
        var folder = HERE.resolve(dataOption(words)
                .or(() -> Optional.ofNullable(System.getenv("GOODWORD_DATA")))
                .orElse("data"));
        words.removeIf(word -> word.equals("--help") || word.equals("-h"));
        var answer = AdminClient.call(folder, HERE, words);
        System.exit(answer.isPresent() ? answer.getAsInt() : withoutServer(folder, words));
    }

    /// Taken out of the words, wherever it stands.
    private static Optional<String> dataOption(List<String> words) {
        for (var i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("--data="))
                return Optional.of(words.remove(i).substring("--data=".length()));
            if (words.get(i).equals("--data") && i + 1 < words.size()) {
                words.remove(i);
                return Optional.of(words.remove(i));
            }
        }
        return Optional.empty();
    }

    private static int withoutServer(Path folder, List<String> words) {
        if (words.isEmpty() && !Files.isDirectory(folder)) {
            Terminal.note("Goodword lists its commands once it has started: bin/run");
            return 0;
        }
        // The log must not mix with the answer, which Terminal writes past this.
        Terminal.keepForAnswers();
        var application = new SpringApplicationBuilder(Goodword.class).profiles("headless");
        try (var context = application.run("--goodword.data=" + folder)) {
            return context.getBean(AdminCommands.class).run(HERE, words, false, new LocalConsole());
        }
    }
}
