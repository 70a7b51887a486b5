package org.goodword.importing.filing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.files.Blobs.Blob;
import org.goodword.files.Files;
import org.goodword.files.TooLarge;
import org.goodword.importing.Run;
import org.goodword.importing.filing.Ready.ReadyFile;
import org.goodword.importing.filing.Ready.ReadyMail;
import org.goodword.importing.filing.Ready.ReadyRecord;
import org.goodword.importing.filing.Ready.Refused;
import org.goodword.importing.spi.Piece;
import org.goodword.importing.spi.Piece.Attached;
import org.goodword.importing.spi.Piece.Conversation;
import org.goodword.importing.spi.Piece.Mail;
import org.goodword.importing.spi.Piece.Odd;
import org.goodword.mail.MailHistory;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.reading.UnreadableMail;
import org.springframework.stereotype.Component;

/// Reads a piece and brings its files to disk, before the transaction in which it is written.
@Component
public class Preparing {
    /// As much as we would receive.
    private static final long LARGEST_MAIL = 60L * 1024 * 1024;
    private static final long LARGEST_FILE = 200L * 1024 * 1024;

    private final Files files;
    private final MailHistory mails;
    private final MailReader reader = new MailReader();

    Preparing(Files files, MailHistory mails) {
        this.files = files;
        this.mails = mails;
    }

    /// @throws IOException when a disk fails us
    public Ready prepare(Run run, Piece piece) throws IOException {
        return switch (piece.content()) {
            case Mail mail -> mail(run, piece, mail);
            case Conversation conversation -> conversation(run, piece, conversation);
            case Odd(var reason) -> new Refused(piece, reason);
            case Piece.Person _, Piece.Company _, Piece.Beside _ -> new ReadyRecord(piece, Map.of());
        };
    }

    private Ready mail(Run run, Piece piece, Mail mail) throws IOException {
        if (mail.size() > LARGEST_MAIL)
            return new Refused(
                    piece, "The mail has %,d bytes; at most %,d are taken.".formatted(mail.size(), LARGEST_MAIL));
        try (var read = reader.read(mail.raw())) {
            var print = mails.print(read, mail.raw());
            // Nothing is brought to disk for a mail that is here already.
            if (run.dry() || mails.knows(print))
                return new ReadyMail(piece, read, print, Optional.empty(), unbrought(read));
            try (var raw = mail.raw().open()) {
                return new ReadyMail(piece, read, print, Optional.of(files.bring(raw, LARGEST_MAIL)), brought(read));
            }
        } catch (UnreadableMail unreadable) {
            return new Refused(piece, String.valueOf(unreadable.getMessage()));
        } catch (TooLarge tooLarge) {
            return new Refused(piece, "The mail is larger than %,d bytes.".formatted(tooLarge.most()));
        } catch (StackOverflowError nested) {
            return new Refused(piece, "The mail is nested too deep.");
        }
    }

    private static List<ReadyFile> unbrought(ReadMail mail) {
        return mail.attachments().stream()
                .map(file -> new ReadyFile(Optional.empty(), file.name(), file.type(), file.contentId(), file.inline()))
                .toList();
    }

    private List<ReadyFile> brought(ReadMail mail) throws IOException, TooLarge {
        var brought = new ArrayList<ReadyFile>();
        for (var file : mail.attachments())
            try (var content = file.content().open()) {
                brought.add(new ReadyFile(
                        Optional.of(files.bring(content, LARGEST_MAIL)),
                        file.name(),
                        file.type(),
                        file.contentId(),
                        file.inline()));
            }
        return brought;
    }

    private Ready conversation(Run run, Piece piece, Conversation conversation) throws IOException {
        var there = new HashMap<Attached, ReadyFile>();
        for (var said : conversation.said())
            for (var attached : said.attachments())
                if (attached.file().isPresent()) bring(run, attached).ifPresent(file -> there.put(attached, file));
        return new ReadyRecord(piece, there);
    }

    private Optional<ReadyFile> bring(Run run, Attached attached) throws IOException {
        var path = attached.file().orElseThrow();
        if (java.nio.file.Files.size(path) > LARGEST_FILE) return Optional.empty();
        return Optional.of(new ReadyFile(
                run.dry() ? Optional.empty() : Optional.of(bring(java.nio.file.Files.newInputStream(path))),
                attached.name(),
                attached.type(),
                Optional.empty(),
                false));
    }

    private Blob bring(InputStream opened) throws IOException {
        try (var content = opened) {
            return files.bring(content, LARGEST_FILE);
        } catch (TooLarge grewMeanwhile) {
            throw new IOException(grewMeanwhile);
        }
    }
}
