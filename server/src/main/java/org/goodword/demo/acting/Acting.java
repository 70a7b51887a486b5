package org.goodword.demo.acting;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.goodword.chat.Visitor;
import org.goodword.chat.Visits;
import org.goodword.demo.outside.MailOutside;
import org.goodword.demo.outside.MailOutside.Letter;
import org.goodword.demo.outside.OutsideMail;
import org.goodword.identity.Brands;
import org.goodword.identity.setup.Console;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.TicketEvent.MessageAdded;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Lets the scripted customers act while somebody watches: mails over SMTP, chats as visitors. What they have said is
/// read from what there is, so that they go on after a crash.
@Component
@ConditionalOnBooleanProperty("goodword.demo")
public class Acting implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Acting.class);
    private static final Duration THINKS = Duration.ofSeconds(7);
    private static final Duration ONE_SHOW = Duration.ofMinutes(2);
    private static final String CHAT = "chat";

    private final Scripts scripts;
    private final MailOutside outside;
    private final Visits visits;
    private final Tickets tickets;
    private final Brands brands;
    private final Console console;
    private final Clock clock;
    private final Map<TicketId, Chatting> chatting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService stage = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("demo-acting").factory());
    private Instant begun = Instant.EPOCH;

    Acting(
            Scripts scripts,
            MailOutside outside,
            Visits visits,
            Tickets tickets,
            Brands brands,
            Console console,
            Clock clock) {
        this.scripts = scripts;
        this.outside = outside;
        this.visits = visits;
        this.tickets = tickets;
        this.brands = brands;
        this.console = console;
        this.clock = clock;
    }

    /// For good, in this data folder.
    public void end() {
        outside.close();
        chatting.clear();
    }

    private record Chatting(Script script, Visitor visitor) {}

    /// Somebody looks. Who comes again within two minutes sees the same show.
    public synchronized void begin() {
        if (outside.isClosed() || clock.instant().isBefore(begun.plus(ONE_SHOW))) return;
        begun = clock.instant();
        scripts.next(outside::sentBy).forEach(script -> later(Duration.ofSeconds(script.after()), () -> enter(script)));
    }

    private void later(Duration wait, Runnable act) {
        stage.schedule(() -> inTheHouse(act), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void inTheHouse(Runnable act) {
        if (outside.isClosed()) return;
        try {
            console.firstWorkspace().ifPresent(house -> Workspaces.in(house, act));
        } catch (RuntimeException failed) {
            LOG.warn("A customer of the demo could not act: {}", failed.toString());
        }
    }

    private void enter(Script script) {
        if (script.isChat()) enterChat(script);
        else write(script, script.subject(), script.to(), script.says(), Optional.empty());
    }

    private void enterChat(Script script) {
        brands.all().stream()
                .filter(brand -> brand.key().value().equals(script.to()))
                .findFirst()
                .ifPresent(brand -> {
                    var visitor = visits.known(
                            brand.id(),
                            script.email() + clock.instant(),
                            brand.language(),
                            script.name(),
                            new EmailAddress(script.email()));
                    chatting.put(
                            visits.say(visitor, script.says(), "https://shop.lumen.example/"),
                            new Chatting(script, visitor));
                });
    }

    private void write(Script script, String subject, String to, String text, Optional<String> inReplyTo) {
        try {
            outside.send(new Letter(script.name(), script.email(), to, subject, text, inReplyTo));
        } catch (MessagingException | IOException refused) {
            LOG.warn("A customer of the demo could not send a mail: {}", refused.toString());
        }
    }

    /// A customer reads our mail, thinks, and answers.
    @EventListener
    void on(MailOutside.Came came) {
        scripts.by(came.mail().to()).ifPresent(script -> later(THINKS, () -> answer(script, came.mail())));
    }

    private void answer(Script script, OutsideMail mail) {
        script.next(said(script))
                .ifPresent(text ->
                        write(script, "Re: " + script.subject(), mail.from(), text, Optional.of(mail.messageId())));
    }

    private int said(Script script) {
        return outside.sentBy(script.email());
    }

    @TransactionalEventListener
    void on(MessageAdded added) {
        if (added.kind() != MessageKind.REPLY || !added.channel().equals(CHAT)) return;
        var who = chatting.get(added.ticket());
        if (who == null) return;
        visits.read(who.visitor());
        later(THINKS, () -> answer(who, added.ticket()));
    }

    private void answer(Chatting who, TicketId ticket) {
        var said = (int) tickets.conversation(ticket, 50).stream()
                .filter(message -> message.kind() == MessageKind.INBOUND)
                .count();
        who.script().next(said).ifPresent(text -> visits.say(who.visitor(), text, "https://shop.lumen.example/"));
    }

    @Override
    public void destroy() {
        stage.shutdownNow();
    }
}
