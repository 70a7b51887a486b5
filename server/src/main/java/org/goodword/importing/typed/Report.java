package org.goodword.importing.typed;

import java.util.Map;
import java.util.stream.Collectors;
import org.goodword.importing.Run;
import org.goodword.platform.spi.AdminConsole;

/// What a run came to, for the terminal.
final class Report {
    private Report() {}

    static String progress(Run run) {
        var counts = run.counts();
        return "%5.1f %%  %,d read, %,d known, %,d refused%s"
                .formatted(run.permille() / 10.0, counts.read(), counts.known(), counts.refused(), made(counts.made()));
    }

    private static String made(Map<String, Long> made) {
        return made.isEmpty() ? "" : "; made " + listed(made);
    }

    static String listed(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> "%,d %s".formatted(count.getValue(), count.getKey()))
                .collect(Collectors.joining(", "));
    }

    static void print(Run run, AdminConsole console) {
        console.line("Import %s: %s%s, %s."
                .formatted(
                        run.id().value(),
                        run.name(),
                        run.dry() ? " (dry run)" : "",
                        run.state().code()));
        run.trouble().ifPresent(console::line);
        run.findings().forEach(console::line);
        var counts = run.counts();
        console.line(
                "Read %,d; known before %,d; refused %,d.".formatted(counts.read(), counts.known(), counts.refused()));
        console.line((run.dry() ? "Would make: " : "Made: ")
                + (counts.made().isEmpty() ? "nothing" : listed(counts.made())) + ".");
        if (!counts.removed().isEmpty()) console.line("Taken away: " + listed(counts.removed()) + ".");
        if (!counts.kept().isEmpty()) console.line("Kept, for others need it: " + listed(counts.kept()) + ".");
        if (!run.untaken().isEmpty())
            console.line("Not taken over: "
                    + run.untaken().entrySet().stream()
                            .map(field -> "%s (%,d)".formatted(field.getKey(), field.getValue()))
                            .collect(Collectors.joining(", "))
                    + ".");
    }

    static void print(Run.Remark remark, AdminConsole console) {
        console.line("  %s: %s%s".formatted(remark.place(), remark.refused() ? "refused. " : "", remark.reason()));
    }
}
