package org.goodword.contacts.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Party;
import org.goodword.contacts.likeness.Candidate;
import org.goodword.contacts.likeness.Duplicates;
import org.goodword.contacts.likeness.Likeness;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class DuplicateController {
    private static final String REASONS = "`reason` is one of `mailbox`, `name-and-organisation`, `name-and-domain`, "
            + "`name-without-address`, `spelling-and-organisation`, `spelling-and-domain`, `name`, `spelling`, `domain`; "
            + "`value` is the mailbox or domain they share.";

    private final Duplicates duplicates;

    DuplicateController(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Operation(summary = "Contacts who may be the same", description = "In pairs. " + REASONS)
    @GetMapping("/contacts/duplicates")
    Page<LikenessResponse> contacts(PageRequest page, Caller caller) {
        return duplicates.list(Party.CONTACT, page, caller).map(LikenessResponse::of);
    }

    @Operation(summary = "Organisations that may be the same", description = "In pairs. " + REASONS)
    @GetMapping("/organisations/duplicates")
    Page<LikenessResponse> organisations(PageRequest page, Caller caller) {
        return duplicates.list(Party.ORGANISATION, page, caller).map(LikenessResponse::of);
    }

    @Operation(summary = "Who may be the same as a contact", description = "He is `one` of each pair. " + REASONS)
    @GetMapping("/contacts/{contact}/duplicates")
    LikenessesResponse ofContact(@PathVariable UUID contact, Caller caller) {
        return LikenessesResponse.of(duplicates.of(Party.of(new ContactId(contact)), caller));
    }

    @Operation(
            summary = "What may be the same as an organisation",
            description = "It is `one` of each pair. " + REASONS)
    @GetMapping("/organisations/{organisation}/duplicates")
    LikenessesResponse ofOrganisation(@PathVariable UUID organisation, Caller caller) {
        return LikenessesResponse.of(duplicates.of(Party.of(new OrganisationId(organisation)), caller));
    }

    @Operation(summary = "Say that two contacts are two", description = "They are not suggested again.")
    @PutMapping("/contacts/{contact}/duplicates/{other}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable UUID contact, @PathVariable UUID other, Caller caller) {
        duplicates.dismiss(Party.of(new ContactId(contact)), Party.of(new ContactId(other)), true, caller);
    }

    @Operation(summary = "Suggest two contacts again")
    @DeleteMapping("/contacts/{contact}/duplicates/{other}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suggest(@PathVariable UUID contact, @PathVariable UUID other, Caller caller) {
        duplicates.dismiss(Party.of(new ContactId(contact)), Party.of(new ContactId(other)), false, caller);
    }

    @Operation(summary = "Say that two organisations are two", description = "They are not suggested again.")
    @PutMapping("/organisations/{organisation}/duplicates/{other}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismissOrganisation(@PathVariable UUID organisation, @PathVariable UUID other, Caller caller) {
        var one = Party.of(new OrganisationId(organisation));
        duplicates.dismiss(one, one.another(other), true, caller);
    }

    @Operation(summary = "Suggest two organisations again")
    @DeleteMapping("/organisations/{organisation}/duplicates/{other}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suggestOrganisation(@PathVariable UUID organisation, @PathVariable UUID other, Caller caller) {
        var one = Party.of(new OrganisationId(organisation));
        duplicates.dismiss(one, one.another(other), false, caller);
    }

    record LikenessesResponse(List<LikenessResponse> items) {
        static LikenessesResponse of(List<Likeness> found) {
            return new LikenessesResponse(
                    found.stream().map(LikenessResponse::of).toList());
        }
    }

    record LikenessResponse(CandidateResponse one, CandidateResponse other, String reason, String value) {
        static LikenessResponse of(Likeness likeness) {
            return new LikenessResponse(
                    CandidateResponse.of(likeness.one()),
                    CandidateResponse.of(likeness.other()),
                    likeness.reason().code(),
                    likeness.value());
        }
    }

    /// @param addresses of a contact its mailboxes, of an organisation its domains
    record CandidateResponse(UUID id, String name, List<String> addresses) {
        static CandidateResponse of(Candidate candidate) {
            return new CandidateResponse(candidate.id(), candidate.name(), candidate.addresses());
        }
    }
}
