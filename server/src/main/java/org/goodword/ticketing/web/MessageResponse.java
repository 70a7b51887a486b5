package org.goodword.ticketing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.ticketing.Fold;
import org.goodword.ticketing.Folds;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Message.Attachment;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.RecipientFailure;
import org.goodword.ticketing.sending.Sending;
import org.goodword.ticketing.web.TicketActionController.OutcomeResponse;
import org.jspecify.annotations.Nullable;

/// A message as REST shows it.
///
/// @param folds quotes and signatures in it
/// @param masked how many numbers of cards and the like were made unreadable in it
/// @param delivery of a reply
/// @param then what was done with it, right after it was said
record MessageResponse(
        UUID id,
        int seq,
        String kind,
        String channel,
        ActorResponse author,
        boolean automatic,
        Instant createdAt,
        String text,
        @Nullable String html,
        FoldsResponse folds,
        List<AddressResponse> addresses,
        List<AttachmentResponse> attachments,
        @Nullable Instant withdrawnAt,
        int masked,
        @Nullable SendingResponse delivery,
        @Nullable OutcomeResponse then) {
    static MessageResponse of(Message message, @Nullable Sending sending) {
        return new MessageResponse(
                message.id().value(),
                message.seq(),
                message.kind().code(),
                message.channel(),
                ActorResponse.of(message.author()),
                message.automatic(),
                message.createdAt(),
                message.text(),
                message.html().orElse(null),
                FoldsResponse.of(message.folds()),
                message.addresses().stream().map(AddressResponse::of).toList(),
                message.attachments().stream().map(AttachmentResponse::of).toList(),
                message.withdrawnAt().orElse(null),
                message.masked(),
                sending == null ? null : SendingResponse.of(sending),
                null);
    }

    MessageResponse with(@Nullable OutcomeResponse outcome) {
        return new MessageResponse(
                id,
                seq,
                kind,
                channel,
                author,
                automatic,
                createdAt,
                text,
                html,
                folds,
                addresses,
                attachments,
                withdrawnAt,
                masked,
                delivery,
                outcome);
    }

    /// @param id tried again by `POST /outbound/{id}/attempts`
    /// @param state held, queued, sending, sent, failed, perhaps-sent or withdrawn
    /// @param failures of those it was sent to, who did not get it, or not yet
    record SendingResponse(
            UUID id,
            String state,
            @Nullable String detail,
            @Nullable Instant heldUntil,
            List<RecipientFailureResponse> failures) {
        static SendingResponse of(Sending sending) {
            return new SendingResponse(
                    sending.delivery(),
                    sending.state().code(),
                    sending.detail().orElse(null),
                    sending.heldUntil().orElse(null),
                    sending.failures().stream()
                            .map(RecipientFailureResponse::of)
                            .toList());
        }
    }

    /// @param state failed, or delayed: it is tried further
    /// @param reason unknown-user, unknown-domain, mailbox-full, too-large, policy, expired, relay or other
    /// @param status enhanced status code (RFC 3463) such as `5.1.1`
    /// @param words of the server that refused, at most 500 characters
    /// @param at when we heard of it
    record RecipientFailureResponse(
            String address,
            String state,
            String reason,
            @Nullable String status,
            String words,
            Instant at) {
        static RecipientFailureResponse of(RecipientFailure failure) {
            return new RecipientFailureResponse(
                    failure.address().value(),
                    failure.state(),
                    failure.reason().code(),
                    failure.status().orElse(null),
                    failure.words(),
                    failure.at());
        }
    }

    /// What of a message is not new, in order and apart from one another: shown on demand only.
    ///
    /// @param ofText counted in the characters (UTF-16) of `text`
    /// @param ofHtml counted in the characters of `html` that are seen: what is between tags, without white space
    record FoldsResponse(List<FoldResponse> ofText, List<FoldResponse> ofHtml) {
        static FoldsResponse of(Folds folds) {
            return new FoldsResponse(
                    folds.ofText().stream().map(FoldResponse::of).toList(),
                    folds.ofHtml().stream().map(FoldResponse::of).toList());
        }
    }

    /// @param from before its first character
    /// @param to behind its last one
    record FoldResponse(int from, int to) {
        static FoldResponse of(Fold fold) {
            return new FoldResponse(fold.from(), fold.to());
        }
    }

    record AddressResponse(String role, String address, String name) {
        static AddressResponse of(MessageAddress address) {
            return new AddressResponse(address.role().code(), address.address().value(), address.name());
        }
    }

    record AttachmentResponse(
            UUID id,
            UUID file,
            String name,
            String mediaType,
            long size,
            boolean inline,
            @Nullable String contentId,
            String url) {
        static AttachmentResponse of(Attachment attachment) {
            return new AttachmentResponse(
                    attachment.id(),
                    attachment.file().id().value(),
                    attachment.file().name(),
                    attachment.file().mediaType(),
                    attachment.file().size(),
                    attachment.inline(),
                    attachment.contentId().orElse(null),
                    "/api/v1/attachments/" + attachment.id());
        }
    }
}
