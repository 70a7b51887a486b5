package org.goodword.contacts.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Parties.Known;
import org.goodword.contacts.Party;
import org.goodword.contacts.merging.Merger;
import org.goodword.contacts.merging.Moves;
import org.goodword.contacts.merging.Parting;
import org.goodword.contacts.merging.PartyMerging;
import org.goodword.contacts.merging.PartyParting;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class MergeController {
    private static final String PREVIEW =
            "Nothing is changed. `moves` counts what would go to the survivor, up to 1000 of a sort; `objection` says why it "
                    + "cannot be. Errors: `merged-away`.";
    private static final String MERGE =
            "What belongs to `from` belongs to the survivor then, whose empty fields are filled; `from` stays as a name "
                    + "with `mergedInto`. Errors: `invalid-value`, `merged-away`, `merge-stopped`.";
    private static final String UNDO =
            "What nobody changed since is as it was; the rest stays with the survivor and stands in `kept`: `changed` since, "
                    + "or `came` since. Errors: `not-found` when it is undone already, `merged-away` when the survivor was "
                    + "merged: undo that before.";

    private final PartyMerging merging;
    private final PartyParting undoing;

    MergeController(PartyMerging merging, PartyParting undoing) {
        this.merging = merging;
        this.undoing = undoing;
    }

    @Operation(summary = "What merging another contact into this one would do", description = PREVIEW)
    @GetMapping("/contacts/{contact}/merges/preview/{from}")
    MergePreviewResponse previewContact(@PathVariable UUID contact, @PathVariable UUID from, Caller caller) {
        var into = Party.of(new ContactId(contact));
        return MergePreviewResponse.of(merging.preview(into.another(from), into, caller));
    }

    @Operation(summary = "Merge another contact into this one", description = MERGE)
    @PostMapping("/contacts/{contact}/merges")
    @ResponseStatus(HttpStatus.CREATED)
    MergeResponse mergeContact(@PathVariable UUID contact, @Valid @RequestBody MergeRequest body, Caller caller) {
        var into = Party.of(new ContactId(contact));
        return MergeResponse.of(merging.merge(into.another(body.from()), into, caller));
    }

    @Operation(summary = "Who was merged into a contact", description = "Newest first.")
    @GetMapping("/contacts/{contact}/merges")
    Page<MergeResponse> mergesOfContact(@PathVariable UUID contact, PageRequest page, Caller caller) {
        return merging.list(Party.of(new ContactId(contact)), page, caller).map(MergeResponse::of);
    }

    @Operation(summary = "Undo a merge of contacts", description = UNDO)
    @PostMapping("/contacts/{contact}/merges/{merge}/undoing")
    PartingResponse undoContact(@PathVariable UUID contact, @PathVariable UUID merge, Caller caller) {
        return PartingResponse.of(undoing.undo(Party.of(new ContactId(contact)), merge, caller));
    }

    @Operation(summary = "What merging another organisation into this one would do", description = PREVIEW)
    @GetMapping("/organisations/{organisation}/merges/preview/{from}")
    MergePreviewResponse previewOrganisation(@PathVariable UUID organisation, @PathVariable UUID from, Caller caller) {
        var into = Party.of(new OrganisationId(organisation));
        return MergePreviewResponse.of(merging.preview(into.another(from), into, caller));
    }

    @Operation(summary = "Merge another organisation into this one", description = MERGE)
    @PostMapping("/organisations/{organisation}/merges")
    @ResponseStatus(HttpStatus.CREATED)
    MergeResponse mergeOrganisation(
            @PathVariable UUID organisation, @Valid @RequestBody MergeRequest body, Caller caller) {
        var into = Party.of(new OrganisationId(organisation));
        return MergeResponse.of(merging.merge(into.another(body.from()), into, caller));
    }

    @Operation(summary = "Who was merged into a organisation", description = "Newest first.")
    @GetMapping("/organisations/{organisation}/merges")
    Page<MergeResponse> mergesOfOrganisation(@PathVariable UUID organisation, PageRequest page, Caller caller) {
        return merging.list(Party.of(new OrganisationId(organisation)), page, caller)
                .map(MergeResponse::of);
    }

    @Operation(summary = "Undo a merge of organisations", description = UNDO)
    @PostMapping("/organisations/{organisation}/merges/{merge}/undoing")
    PartingResponse undoOrganisation(@PathVariable UUID organisation, @PathVariable UUID merge, Caller caller) {
        return PartingResponse.of(undoing.undo(Party.of(new OrganisationId(organisation)), merge, caller));
    }

    record MergeRequest(@NotNull UUID from) {}

    record MergePreviewResponse(
            String from,
            String into,
            List<MovesResponse> moves,
            Set<String> filled,
            @Nullable String objection) {
        static MergePreviewResponse of(PartyMerging.Preview preview) {
            return new MergePreviewResponse(
                    name(preview.gone()),
                    name(preview.into()),
                    preview.moves().stream().map(MovesResponse::of).toList(),
                    preview.filled().keySet(),
                    preview.objection().orElse(null));
        }

        private static String name(Known known) {
            return known.name();
        }
    }

    /// @param what `tickets`, `addresses`, `notes`, `conversations`, `browsers`, `asks`, `quotes`, `imports`, `merged`,
    /// `contacts`, `domains`
    record MovesResponse(String what, int count) {
        static MovesResponse of(Moves moves) {
            return new MovesResponse(moves.what(), moves.count());
        }
    }

    /// @param filled fields of the survivor that it filled
    record MergeResponse(UUID id, UUID from, String fromName, UUID into, Set<String> filled, UUID by, Instant at) {
        static MergeResponse of(Merger merger) {
            return new MergeResponse(
                    merger.id(),
                    merger.gone().id(),
                    merger.goneName(),
                    merger.into().id(),
                    merger.filled().keySet(),
                    merger.by().value(),
                    merger.at());
        }
    }

    record PartingResponse(UUID merge, List<MovesResponse> restored, List<KeptResponse> kept) {
        static PartingResponse of(Parting parting) {
            return new PartingResponse(
                    parting.merger(),
                    parting.restored().stream().map(MovesResponse::of).toList(),
                    parting.kept().stream()
                            .map(kept -> new KeptResponse(kept.what(), kept.why(), kept.count()))
                            .toList());
        }
    }

    /// @param why `changed` since, or `came` since
    record KeptResponse(String what, String why, int count) {}
}
