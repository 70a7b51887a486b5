package org.goodword.ticketing.web;

import java.util.HashSet;
import java.util.stream.Stream;
import org.goodword.files.Files;
import org.goodword.ticketing.drafts.Draft;
import org.goodword.ticketing.web.AttachmentController.FileResponse;
import org.springframework.stereotype.Component;

/// Drafts as REST shows them, with what their files are called.
@Component
class DraftResponses {
    private final Files files;

    DraftResponses(Files files) {
        this.files = files;
    }

    DraftResponse of(Draft draft) {
        var content = draft.content();
        var found = files.find(new HashSet<>(content.attachments()));
        return new DraftResponse(
                content.kind().code(),
                content.html(),
                content.text(),
                content.to(),
                content.cc(),
                content.bcc(),
                content.attachments().stream()
                        .flatMap(file -> Stream.ofNullable(found.get(file)))
                        .map(FileResponse::of)
                        .toList(),
                draft.version().value(),
                draft.updatedAt());
    }
}
