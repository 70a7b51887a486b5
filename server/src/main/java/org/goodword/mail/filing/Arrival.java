package org.goodword.mail.filing;

import java.util.List;
import java.util.Optional;
import org.goodword.files.Blobs.Blob;
import org.goodword.files.Files;
import org.goodword.mail.authenticating.Authentication;
import org.goodword.mail.quoting.Quoting;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;
import org.goodword.ticketing.Folds;
import org.goodword.ticketing.NewMessage.NewAttachment;
import org.goodword.ticketing.html.SafeHtml;

/// A received mail, read, with its files on disk.
///
/// @param author who said it: of one that an agent brought, who wrote to her
record Arrival(
        Person author,
        ReadMail mail,
        List<ArrivedFile> files,
        Authentication authentication,
        Optional<Originals.Brought> brought) {
    /// What a machine reports: nobody is to be believed for it.
    static Arrival ofMachine(Person author, ReadMail mail, List<ArrivedFile> files) {
        return new Arrival(author, mail, files, Authentication.UNKNOWN, Optional.empty());
    }

    String text() {
        return brought.map(Originals.Brought::text).orElse(mail.text());
    }

    /// Of what an agent brought her program made other html than its author's.
    Optional<SafeHtml> html() {
        return brought.isPresent() ? Optional.empty() : mail.html();
    }

    Folds folds() {
        return brought.map(one -> new Folds(Quoting.of(one.text(), List.of(author.name())), List.of()))
                .orElse(mail.folds());
    }

    /// Its files, registered in the transaction that files it.
    List<NewAttachment> attachments(Files store) {
        return files.stream()
                .map(file -> new NewAttachment(
                        store.register(file.blob(), file.name(), file.type()).id(), file.contentId(), file.inline()))
                .toList();
    }

    record ArrivedFile(Blob blob, String name, String type, Optional<String> contentId, boolean inline) {}
}
