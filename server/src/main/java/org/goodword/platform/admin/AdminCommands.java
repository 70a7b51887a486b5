package org.goodword.platform.admin;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodword.platform.Rejected;
import org.goodword.platform.StartRefused;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Finds the command that was typed and runs it; whatever goes wrong becomes a sentence and an exit code.
@Component
public class AdminCommands {
    private static final Logger LOG = LoggerFactory.getLogger(AdminCommands.class);
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final List<AdminCommand> commands;

    AdminCommands(List<AdminCommand> commands) {
        this.commands = commands.stream()
                .sorted(Comparator.comparing(AdminCommand::name))
                .toList();
    }

    /// @param serving true inside a running server, where some commands do not run
    public int run(Path workingDirectory, List<String> words, boolean serving, AdminConsole console) {
        if (words.isEmpty()) return list(console);
        var command = find(words);
        if (command.isEmpty()) {
            console.note("There is no command \"" + words.getFirst() + "\"; bin/goodword --help lists them.");
            return MISUSED;
        }
        if (serving && command.get().alone()) {
            console.note(
                    "Goodword is running: stop it, then run \"" + command.get().name() + "\" again.");
            return FAILED;
        }
        return run(command.get(), workingDirectory, words, console);
    }

    private static int run(AdminCommand command, Path directory, List<String> words, AdminConsole console) {
        var rest = words.subList(command.name().split(" ").length, words.size());
        try {
            return command.run(AdminArguments.parse(directory, rest, command.flags()), console);
        } catch (AdminCommand.Misused misused) {
            console.note(misused.getMessage() + ". Usage: bin/goodword " + usage(command));
            return MISUSED;
        } catch (Rejected rejected) {
            console.note(rejected.problem().detail());
            return FAILED;
        } catch (StartRefused refused) {
            console.note(String.valueOf(refused.getMessage()));
            return FAILED;
        } catch (Exception failed) {
            LOG.error("Command {} failed", command.name(), failed);
            console.note("\"" + command.name() + "\" failed: " + failed.getMessage());
            return FAILED;
        }
    }

    private Optional<AdminCommand> find(List<String> words) {
        return commands.stream()
                .filter(command -> String.join(" ", words).concat(" ").startsWith(command.name() + " "))
                .max(Comparator.comparing(command -> command.name().length()));
    }

    private int list(AdminConsole console) {
        commands.forEach(command -> console.line("%-48s %s".formatted(usage(command), command.help())));
        return 0;
    }

    private static String usage(AdminCommand command) {
        return (command.name() + " " + command.usage()).strip();
    }
}
