package org.goodword.demo.telling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.goodword.actions.Actions;
import org.goodword.demo.telling.Plot.Step;
import org.goodword.demo.telling.Plot.Telling;
import org.goodword.demo.telling.Story.Line.Deed;
import org.goodword.files.Files;
import org.goodword.identity.Agents;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewMessage.NewAttachment;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets the story happen, each step at its time, as it would have happened.
@Component
@ConditionalOnBooleanProperty("goodword.demo")
public class Teller {
    private static final int SEED = 20_260_412;
    private static final long LARGEST_FILE = 1_000_000;
    private static final int TELL_EVERY = 200;

    private final Book book;
    private final Openings openings;
    private final Tickets tickets;
    private final Files files;
    private final Actions actions;
    private final Agents agents;
    private final Workspaces workspaces;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Teller(
            Book book,
            Openings openings,
            Tickets tickets,
            Files files,
            Actions actions,
            Agents agents,
            Workspaces workspaces,
            TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.openings = openings;
        this.tickets = tickets;
        this.files = files;
        this.actions = actions;
        this.agents = agents;
        this.workspaces = workspaces;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// In the workspace entered, whose brands, teams and agents are there.
    public void tell(Consumer<String> progress) {
        var plot = new Plot(book.people(), clock.instant(), workspaces.profile().zone(), new Random(SEED));
        var steps = plot.steps(book.stories());
        var begun = new HashMap<Telling, Openings.Begun>();
        for (var done = 0; done < steps.size(); done++) {
            var step = steps.get(done);
            StoryClock.at(step.at(), () -> happen(step, begun));
            if (done % TELL_EVERY == TELL_EVERY - 1)
                progress.accept("The demo's story: %d of %d steps".formatted(done + 1, steps.size()));
        }
    }

    private void happen(Step step, Map<Telling, Openings.Begun> begun) {
        var telling = step.telling();
        if (step.first()) {
            begun.put(telling, openings.open(telling, step.line(), file -> attach(Optional.of(file))));
            return;
        }
        var opening = begun.get(telling);
        if (opening == null) throw new IllegalStateException("A story goes on before it began");
        switch (step.line().deed()) {
            case Deed.Asks(var text) -> openings.goOn(opening, telling, telling.say(text));
            case Deed.Answers(var text) -> answer(opening, step, telling.say(text));
            case Deed.Notes(var text) -> note(opening.ticket(), step, telling.say(text));
            case Deed.Turns(var status) -> turn(opening, telling, status);
        }
    }

    private void answer(Openings.Begun opening, Step step, String text) {
        var telling = step.telling();
        var chat = opening.visitor().isPresent();
        var to = new MessageAddress(
                Role.TO,
                new EmailAddress(telling.customer().email()),
                telling.customer().name());
        say(
                opening.ticket(),
                telling,
                MessageKind.REPLY,
                chat ? "chat" : "email",
                text,
                chat ? List.of() : List.of(to),
                step.line().attachment());
        openings.read(opening);
    }

    private void note(TicketId ticket, Step step, String text) {
        say(
                ticket,
                step.telling(),
                MessageKind.NOTE,
                "api",
                text,
                List.of(),
                step.line().attachment());
    }

    private void say(
            TicketId id,
            Telling telling,
            MessageKind kind,
            String channel,
            String text,
            List<MessageAddress> to,
            Optional<String> file) {
        var by = caller(telling);
        transactions.executeWithoutResult(_ -> {
            var ticket = tickets.lock(id).orElseThrow();
            if (ticket.assignment().assignee().isEmpty()) {
                var hers = new Assignment(ticket.assignment().team(), Optional.of(by.agent()));
                ticket = tickets.assign(ticket, hers, by.actor());
            }
            tickets.add(
                    ticket,
                    new NewMessage(
                            Optional.empty(),
                            kind,
                            channel,
                            by.actor(),
                            false,
                            text,
                            Optional.empty(),
                            to,
                            attach(file)));
        });
    }

    private void turn(Openings.Begun opening, Telling telling, String status) {
        var by = caller(telling);
        actions.run(TicketEvent.SUBJECT, opening.ticket().value(), "status", Map.of("status", status), false, by);
        if (status.equals("solved")) openings.end(opening);
    }

    private Caller caller(Telling telling) {
        var email = new EmailAddress(telling.agent().email());
        return agents.callerFor(agents.find(email).orElseThrow().id());
    }

    private List<NewAttachment> attach(Optional<String> name) {
        return name.map(file -> List.of(new NewAttachment(bring(file), Optional.empty(), false)))
                .orElse(List.of());
    }

    private org.goodword.files.FileId bring(String name) {
        try (var content = book.file(name)) {
            var blob = files.bring(content, LARGEST_FILE);
            return files.register(blob, name, type(name)).id();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (org.goodword.files.TooLarge never) {
            throw new IllegalStateException(never);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "png" -> "image/png";
            case "pdf" -> "application/pdf";
            default -> "text/plain";
        };
    }
}
