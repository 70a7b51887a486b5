package org.goodword.privacy.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.contacts.ContactId;
import org.goodword.identity.Agents;
import org.goodword.platform.AgentId;
import org.goodword.platform.Backups;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.privacy.erasing.Erasure;
import org.goodword.privacy.erasing.Erasures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class ErasureController {
    private final Erasures erasures;
    private final Agents agents;

    ErasureController(Erasures erasures, Agents agents) {
        this.erasures = erasures;
        this.agents = agents;
    }

    @Operation(
            summary = "What erasing a contact would take",
            description =
                    "By module and kind of row, counted to 1000; `fate` is `goes`, `blanked` (it stays, and says nothing of "
                            + "the person any more) or `stays`. Needs `privacy.manage`. Errors: `not-found` also for who was "
                            + "erased, `not-allowed`.")
    @GetMapping("/contacts/{contact}/erasure-preview")
    ErasurePreviewResponse preview(@PathVariable UUID contact, Caller caller) {
        return ErasurePreviewResponse.of(erasures.preview(new ContactId(contact), caller));
    }

    @Operation(
            summary = "Erase a contact",
            description =
                    "For good, and in the background: tickets that are the person's alone, mails as they came, files, notes, "
                            + "chats, asks and good words, what search finds, and what the ledger says of changes. Conversations "
                            + "of others stay without the person's name, address and words. Mails that are fetched or delivered "
                            + "again and imports that are run again bring nothing back. Needs `privacy.manage`. Errors: "
                            + "`not-found` also for who was erased, `not-allowed`.")
    @PostMapping("/contacts/{contact}/erasures")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ErasureResponse begin(@PathVariable UUID contact, Caller caller) {
        return answer(erasures.begin(new ContactId(contact), caller));
    }

    @Operation(summary = "Erasures", description = "Newest first. Needs `privacy.manage`.")
    @GetMapping("/erasures")
    Page<ErasureResponse> list(PageRequest page, Caller caller) {
        var found = erasures.list(page, caller);
        var names = agents.names(
                found.items().stream().flatMap(one -> one.by().stream()).collect(Collectors.toSet()));
        return found.map(one -> ErasureResponse.of(one, names));
    }

    @Operation(
            summary = "How an erasure fares",
            description = "`state` is `running` or `done`. Needs `privacy.manage`. Errors: `not-found`.")
    @GetMapping("/erasures/{id}")
    ErasureResponse get(@PathVariable UUID id, Caller caller) {
        return answer(erasures.get(id, caller));
    }

    @Operation(
            summary = "The receipt of an erasure",
            description = "The same as a file to keep. It names nobody who was erased. Needs `privacy.manage`.")
    @GetMapping("/erasures/{id}/receipt")
    ResponseEntity<ErasureResponse> receipt(@PathVariable UUID id, Caller caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt-" + id + ".json\"")
                .body(get(id, caller));
    }

    private ErasureResponse answer(Erasure erasure) {
        return ErasureResponse.of(
                erasure, agents.names(erasure.by().map(Set::of).orElse(Set.of())));
    }

    record ErasurePreviewResponse(String name, List<ErasurePartResponse> parts, List<BackupResponse> backups) {
        static ErasurePreviewResponse of(Erasures.Preview preview) {
            return new ErasurePreviewResponse(
                    preview.name(),
                    preview.parts().stream().map(ErasurePartResponse::of).toList(),
                    preview.backups().stream().map(BackupResponse::of).toList());
        }
    }

    /// @param count at most 1000
    /// @param fate goes, blanked or stays
    record ErasurePartResponse(String module, String what, int count, String fate) {
        static ErasurePartResponse of(Erasures.Part part) {
            return new ErasurePartResponse(
                    part.module(), part.what(), part.count(), part.fate().code());
        }
    }

    /// @param file where it was written to
    record BackupResponse(Instant at, String file) {
        static BackupResponse of(Backups.Known known) {
            return new BackupResponse(known.at(), known.file());
        }
    }

    /// @param state running or done
    /// @param counts of what went, by what it is
    /// @param backups made before, which may hold the person still
    /// @param by absent: at the console
    /// @param trouble code of why it waits
    record ErasureResponse(
            UUID id,
            UUID contact,
            String state,
            Map<String, Integer> counts,
            List<BackupResponse> backups,
            @Nullable UUID by,
            @Nullable String byName,
            @Nullable String trouble,
            Instant begunAt,
            @Nullable Instant endedAt) {
        static ErasureResponse of(Erasure erasure, Map<AgentId, String> names) {
            Optional<AgentId> by = erasure.by();
            return new ErasureResponse(
                    erasure.id(),
                    erasure.contact().value(),
                    erasure.isDone() ? "done" : "running",
                    erasure.counts(),
                    erasure.backups().stream().map(BackupResponse::of).toList(),
                    by.map(AgentId::value).orElse(null),
                    by.map(names::get).orElse(null),
                    erasure.trouble().orElse(null),
                    erasure.begun(),
                    erasure.ended().orElse(null));
        }
    }
}
