package org.goodword.mail.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.files.Files;
import org.goodword.files.TooLarge;
import org.goodword.mail.authenticating.Authenticator;
import org.goodword.mail.bouncing.Finding;
import org.goodword.mail.bouncing.Report;
import org.goodword.mail.bouncing.ReportReader;
import org.goodword.mail.erasing.ErasedMail;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.reading.UnreadableMail;
import org.goodword.mail.receiving.Inbound;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Rejected;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.ticketing.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads each received mail and files it. Whatever goes wrong, the mail stays: tried again while the
/// trouble may pass, then parked.
@Component
class InboundWorker implements DueWorker {
    private static final Logger LOG = LoggerFactory.getLogger(InboundWorker.class);
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofMinutes(5));
    /// Of an answer with the mail that it answers.
    private static final List<Duration> PATIENCE =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(8));
    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final Tray tray;
    private final Filing filing;
    private final ReportFiling reporting;
    private final Finding finding;
    private final Goodbyes goodbyes;
    private final Correspondents correspondents;
    private final SenderLimit limit;
    private final Authenticator authenticator;
    private final Originals originals;
    private final Tickets tickets;
    private final Files files;
    private final ErasedMail erased;
    private final MailReader reader = new MailReader();
    private final ReportReader reports = new ReportReader();

    InboundWorker(
            Tray tray,
            Filing filing,
            ReportFiling reporting,
            Finding finding,
            Goodbyes goodbyes,
            Correspondents correspondents,
            SenderLimit limit,
            Authenticator authenticator,
            Originals originals,
            Tickets tickets,
            Files files,
            ErasedMail erased) {
        this.tray = tray;
        this.filing = filing;
        this.reporting = reporting;
        this.finding = finding;
        this.goodbyes = goodbyes;
        this.correspondents = correspondents;
        this.limit = limit;
        this.authenticator = authenticator;
        this.originals = originals;
        this.tickets = tickets;
        this.files = files;
        this.erased = erased;
    }

    @Override
    public String kind() {
        return InboundStore.WORK;
    }

    @Override
    public void handle(Due due) {
        tray.take(due.subject()).ifPresent(this::handle);
    }

    private void handle(Tray.Taken taken) {
        if (taken.due().attempts() > WAITS.size()) {
            tray.park(taken.mail().id(), "Goodword stopped each time it read this mail.");
            return;
        }
        try {
            if (!erased.tookBack(taken.mail())) file(taken);
        } catch (UnreadableMail | Rejected hopeless) {
            park(taken, hopeless);
        } catch (RuntimeException | TooLarge | IOException | StackOverflowError | OutOfMemoryError failed) {
            again(taken, failed);
        }
    }

    private void file(Tray.Taken taken) throws IOException, TooLarge {
        try (var mail = reader.read(() -> files.open(taken.raw()))) {
            if (isReport(taken.mail(), mail)) return;
            if (goodbyes.take(taken.mail(), mail, addressed(taken.mail(), mail))) return;
            var author = author(mail, taken.mail());
            if (author.isEmpty()) tray.park(taken.mail().id(), "The mail does not say who it is from.");
            else if (correspondents.isOurs(author.get().address()))
                tray.park(
                        taken.mail().id(),
                        "The mail comes from an address of our own; answering it could go round for ever.");
            else file(taken, mail, author.get());
        }
    }

    /// Whether it was dealt with as what a machine reports of a mail of ours.
    private boolean isReport(Inbound received, ReadMail mail) throws IOException, TooLarge {
        var report = received.insisted() ? Optional.<Report>empty() : reports.read(mail, received.nullSender());
        if (report.isEmpty()) return false;
        var bounced = finding.find(report.get(), addressed(received, mail));
        if (bounced.isPresent())
            reporting.file(
                    received,
                    Arrival.ofMachine(reporter(mail, received), mail, bring(mail)),
                    report.get(),
                    bounced.get());
        else if (report.get() instanceof Report.Delivery(var recipients, var _) && !recipients.isEmpty())
            tray.park(
                    received.id(),
                    "This is a bounce of a mail that we did not send, or it does not say of which. File it to have it "
                            + "as a ticket.");
        else return false;
        return true;
    }

    private static List<EmailAddress> addressed(Inbound received, ReadMail mail) {
        return Stream.concat(
                        received.envelopeTo().stream(),
                        mail.people().to().stream().map(Person::address))
                .toList();
    }

    /// Some servers do not even name themselves.
    private static Person reporter(ReadMail mail, Inbound received) {
        return author(mail, received)
                .orElseGet(() -> new Person(
                        new EmailAddress("mailer-daemon@"
                                + received.envelopeTo().getFirst().domain()),
                        ""));
    }

    private void file(Tray.Taken taken, ReadMail mail, Person author) throws IOException, TooLarge {
        var received = taken.mail();
        var objection = limit.objection(received, author.address());
        if (objection.isPresent()) {
            tray.park(received.id(), objection.get());
            return;
        }
        var authentication = authenticator.of(mail, author.address(), received, () -> files.open(taken.raw()));
        var brought = authentication.isDisowned()
                ? Optional.<Originals.Brought>empty()
                : originals.in(mail, author.address());
        var original = brought.map(Originals.Brought::original).orElse(author);
        file(taken, new Arrival(original, mail, bring(mail), authentication, brought));
    }

    private void file(Tray.Taken taken, Arrival arrival) {
        var attempts = taken.due().attempts();
        switch (filing.file(taken.mail(), arrival, Optional.empty(), attempts < PATIENCE.size())) {
            case FILED -> {}
            case AHEAD -> tray.later(taken.mail().id(), PATIENCE.get(attempts));
            case UNNUMBERED -> filing.file(taken.mail(), arrival, Optional.of(tickets.nextNumber()), false);
        }
    }

    private static Optional<Person> author(ReadMail mail, Inbound received) {
        return mail.people().author().or(() -> received.envelopeFrom().map(from -> new Person(from, "")));
    }

    private List<Arrival.ArrivedFile> bring(ReadMail mail) throws IOException, TooLarge {
        var arrived = new ArrayList<Arrival.ArrivedFile>();
        for (var attachment : mail.attachments())
            try (var content = attachment.content().open()) {
                arrived.add(new Arrival.ArrivedFile(
                        files.bring(content, NO_LIMIT),
                        attachment.name(),
                        attachment.type(),
                        attachment.contentId(),
                        attachment.inline()));
            }
        return arrived;
    }

    private void park(Tray.Taken taken, RuntimeException hopeless) {
        var reason = hopeless instanceof Rejected rejected ? rejected.problem().detail() : hopeless.getMessage();
        LOG.warn("Parked a mail: inbound={} cause={}", taken.mail().id(), hopeless.toString());
        tray.park(taken.mail().id(), String.valueOf(reason));
    }

    private void again(Tray.Taken taken, Throwable failed) {
        LOG.warn(
                "Could not file a mail: inbound={} attempt={}",
                taken.mail().id(),
                taken.due().attempts() + 1,
                failed);
        if (failed instanceof UncheckedIOException
                || failed instanceof IOException
                || taken.due().attempts() < WAITS.size())
            tray.later(taken.mail().id(), WAITS.get(Math.min(taken.due().attempts(), WAITS.size() - 1)));
        else
            tray.park(
                    taken.mail().id(),
                    "Goodword could not file this mail: " + failed.getClass().getSimpleName() + ".");
    }
}
