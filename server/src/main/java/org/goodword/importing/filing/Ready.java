package org.goodword.importing.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.files.Blobs.Blob;
import org.goodword.importing.spi.Piece;
import org.goodword.importing.spi.Piece.Attached;
import org.goodword.mail.MailHistory.Print;
import org.goodword.mail.reading.ReadMail;

/// A piece whose files lie where they will stay, so that its transaction is short.
public sealed interface Ready {
    Piece piece();

    /// @param raw absent in a dry run
    record ReadyMail(Piece piece, ReadMail mail, Print print, Optional<Blob> raw, List<ReadyFile> files)
            implements Ready {}

    /// @param blob absent in a dry run
    record ReadyFile(Optional<Blob> blob, String name, String type, Optional<String> contentId, boolean inline) {}

    /// @param files of those that lie in the export
    record ReadyRecord(Piece piece, Map<Attached, ReadyFile> files) implements Ready {}

    record Refused(Piece piece, String reason) implements Ready {}
}
