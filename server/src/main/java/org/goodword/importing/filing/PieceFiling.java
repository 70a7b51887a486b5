package org.goodword.importing.filing;

import java.util.Collection;
import java.util.function.LongSupplier;
import org.goodword.importing.Run;
import org.goodword.importing.filing.Ready.ReadyMail;
import org.goodword.importing.filing.Ready.ReadyRecord;
import org.goodword.importing.filing.Ready.Refused;
import org.goodword.importing.spi.Piece.Beside;
import org.goodword.importing.spi.Piece.Company;
import org.goodword.importing.spi.Piece.Conversation;
import org.goodword.importing.spi.Piece.Mail;
import org.goodword.importing.spi.Piece.Odd;
import org.goodword.importing.spi.Piece.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes a batch, or counts what it would write.
@Component
public class PieceFiling {
    private final MailFiling mails;
    private final TicketFiling tickets;
    private final RecordFiling records;
    private final Writing writing;
    private final Pretending pretending;

    PieceFiling(MailFiling mails, TicketFiling tickets, RecordFiling records, Writing writing, Pretending pretending) {
        this.mails = mails;
        this.tickets = tickets;
        this.records = records;
        this.writing = writing;
        this.pretending = pretending;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Tally file(Run run, Collection<Ready> batch, LongSupplier numbers) {
        var job = new Job(run, run.dry() ? pretending : writing, numbers);
        batch.forEach(ready -> file(job, ready));
        return job.tally();
    }

    private void file(Job job, Ready ready) {
        var piece = ready.piece();
        if (!(piece.content() instanceof Beside)) job.tally().read();
        piece.oddities().forEach(sentence -> job.tally().odd(piece.place(), sentence));
        job.tally().untaken(piece.untaken());
        switch (ready) {
            case Refused(var refused, var reason) -> job.tally().refuse(refused.place(), reason);
            case ReadyMail mail -> mails.file(job, mail);
            case ReadyRecord record -> file(job, record);
        }
    }

    private void file(Job job, ReadyRecord record) {
        switch (record.piece().content()) {
            case Conversation conversation -> tickets.file(job, record, conversation);
            case Person person -> records.file(job, record.piece(), person);
            case Company company -> records.file(job, record.piece(), company);
            case Mail _, Odd _, Beside _ -> {}
        }
    }
}
