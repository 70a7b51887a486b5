package org.goodword.mail.filing;

import java.util.List;
import java.util.Optional;
import org.goodword.files.Blobs.Blob;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;

/// A received mail, read, with its files on disk.
record Arrival(Person author, ReadMail mail, List<ArrivedFile> files) {
    record ArrivedFile(Blob blob, String name, String type, Optional<String> contentId, boolean inline) {}
}
