package org.goodword.importing.typed;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodword.importing.running.Runs;
import org.goodword.importing.running.Sources;
import org.goodword.importing.spi.ImportOptions;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class ImportCommand implements AdminCommand {
    private final Runs runs;
    private final Sources sources;
    private final Watching watching;

    ImportCommand(Runs runs, Sources sources, Watching watching) {
        this.runs = runs;
        this.sources = sources;
        this.watching = watching;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "SOURCE PATH [--dry-run] [--closed] [--origin NAME] [--columns \"Heading=meaning,…\"]";
    }

    @Override
    public String help() {
        return "Brings mails, contacts or another desk's tickets over: mbox, maildir, eml, csv, zendesk, freshdesk, kayako";
    }

    @Override
    public Set<String> flags() {
        return Set.of("dry-run", "closed");
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) {
        var source = arguments.word(0, "SOURCE");
        if (!sources.names().contains(source))
            throw new Misused("SOURCE is one of " + String.join(", ", sources.names()));
        var place = path(arguments);
        var options = new ImportOptions(
                origin(arguments),
                arguments.flag("closed"),
                columns(arguments.option("columns").orElse("")));
        return watching.inFirst(console, () -> {
            var plan = new Runs.Plan(source, place, options, arguments.flag("dry-run"), Optional.empty());
            var run = runs.start(plan);
            console.note(
                    "Import %s has begun. It goes on when you leave; bin/goodword import status %s tells how it fares."
                            .formatted(run.id().value(), run.id().value()));
            return watching.follow(run.id(), console);
        });
    }

    private static Path path(AdminArguments arguments) {
        arguments.word(1, "PATH");
        return arguments.file(1).toAbsolutePath();
    }

    private static String origin(AdminArguments arguments) {
        var origin = arguments.option("origin").orElse("").strip();
        if (origin.length() > 100) throw new Misused("--origin has at most 100 characters");
        return origin;
    }

    static Map<String, String> columns(String text) {
        var columns = new HashMap<String, String>();
        for (var pair : List.of(text.split(","))) {
            if (pair.isBlank()) continue;
            var sides = pair.split("=", 2);
            if (sides.length < 2) throw new Misused("--columns takes \"Heading=meaning\", with commas between");
            columns.put(sides[0].strip(), sides[1].strip());
        }
        return columns;
    }
}
