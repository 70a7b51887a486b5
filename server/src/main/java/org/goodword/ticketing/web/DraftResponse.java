package org.goodword.ticketing.web;

import java.time.Instant;
import java.util.List;
import org.goodword.ticketing.web.AttachmentController.FileResponse;

/// @param kind reply, note or forward
record DraftResponse(
        String kind,
        String html,
        String text,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        List<FileResponse> attachments,
        int version,
        Instant updatedAt) {}
