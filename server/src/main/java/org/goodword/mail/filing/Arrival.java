package org.goodword.mail.filing;

import java.util.List;
import java.util.Optional;
import org.goodword.files.Blobs.Blob;
import org.goodword.files.Files;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;
import org.goodword.ticketing.NewMessage.NewAttachment;

/// A received mail, read, with its files on disk.
record Arrival(Person author, ReadMail mail, List<ArrivedFile> files) {
    /// Its files, registered in the transaction that files it.
    List<NewAttachment> attachments(Files store) {
        return files.stream()
                .map(file -> new NewAttachment(
                        store.register(file.blob(), file.name(), file.type()).id(), file.contentId(), file.inline()))
                .toList();
    }

    record ArrivedFile(Blob blob, String name, String type, Optional<String> contentId, boolean inline) {}
}
