package org.goodword.demo.seeding;

import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

/// Fills the first workspace, and a second one beside it, without which row-level security would cost nothing.
@Component
class SeedCommand implements AdminCommand {
    private static final int BESIDE_PERCENT = 5;

    private final Seeding seeding;
    private final Neighbour neighbour;
    private final Workspaces workspaces;

    SeedCommand(Seeding seeding, Neighbour neighbour, Workspaces workspaces) {
        this.seeding = seeding;
        this.neighbour = neighbour;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "seed";
    }

    @Override
    public String usage() {
        return "--tickets N";
    }

    @Override
    public String help() {
        return "Fills the first workspace with made-up tickets, for measuring";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) {
        var tickets = tickets(arguments.required("tickets"));
        var first = workspaces.all().stream().findFirst();
        if (first.isEmpty()) {
            console.note("Goodword is not set up yet; run bin/goodword setup first.");
            return 1;
        }
        Workspaces.in(first.get(), () -> seeding.fill(tickets, console::note));
        var beside = Math.max(1, tickets * BESIDE_PERCENT / 100);
        Workspaces.in(neighbour.of(first.get()), () -> seeding.fill(beside, console::note));
        console.note("Counting what is there");
        seeding.analyze();
        console.line("Made up %,d tickets, and %,d in a second workspace.".formatted(tickets, beside));
        return 0;
    }

    private static int tickets(String typed) {
        try {
            var tickets = Integer.parseInt(typed);
            if (tickets > 0 && tickets <= 10_000_000) return tickets;
        } catch (NumberFormatException noNumber) {
            // Told below.
        }
        throw new Misused("--tickets takes a number from 1 to 10000000");
    }
}
