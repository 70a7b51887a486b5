package org.goodword.contacts.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Party;
import org.goodword.contacts.notes.Note;
import org.goodword.contacts.notes.Notes;
import org.goodword.identity.Agents;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class NoteController {
    private static final String WRITES =
            "The client chooses the id; another text changes the note, and what was deleted "
                    + "within a day is there again. Errors: `not-found` also for a note of another.";

    private final Notes notes;
    private final Agents agents;

    NoteController(Notes notes, Agents agents) {
        this.notes = notes;
        this.agents = agents;
    }

    @Operation(summary = "Notes on a contact", description = "Newest first.")
    @GetMapping("/contacts/{contact}/notes")
    Page<ContactNoteResponse> ofContact(@PathVariable UUID contact, PageRequest page, Caller caller) {
        return answers(notes.list(Party.of(new ContactId(contact)), page, caller));
    }

    @Operation(summary = "Notes on an organisation", description = "Newest first.")
    @GetMapping("/organisations/{organisation}/notes")
    Page<ContactNoteResponse> ofOrganisation(@PathVariable UUID organisation, PageRequest page, Caller caller) {
        return answers(notes.list(Party.of(new OrganisationId(organisation)), page, caller));
    }

    @Operation(summary = "Write a note on a contact", description = WRITES)
    @PutMapping("/contacts/{contact}/notes/{note}")
    ContactNoteResponse write(
            @PathVariable UUID contact, @PathVariable UUID note, @Valid @RequestBody NoteRequest body, Caller caller) {
        return answer(
                notes.write(Party.of(new ContactId(contact)), note, body.text().strip(), caller));
    }

    @Operation(summary = "Write a note on an organisation", description = WRITES)
    @PutMapping("/organisations/{organisation}/notes/{note}")
    ContactNoteResponse writeOnOrganisation(
            @PathVariable UUID organisation,
            @PathVariable UUID note,
            @Valid @RequestBody NoteRequest body,
            Caller caller) {
        return answer(notes.write(
                Party.of(new OrganisationId(organisation)), note, body.text().strip(), caller));
    }

    @Operation(summary = "Delete a note on a contact")
    @DeleteMapping("/contacts/{contact}/notes/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID contact, @PathVariable UUID note, Caller caller) {
        notes.delete(Party.of(new ContactId(contact)), note, caller);
    }

    @Operation(summary = "Delete a note on an organisation")
    @DeleteMapping("/organisations/{organisation}/notes/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteOnOrganisation(@PathVariable UUID organisation, @PathVariable UUID note, Caller caller) {
        notes.delete(Party.of(new OrganisationId(organisation)), note, caller);
    }

    private Page<ContactNoteResponse> answers(Page<Note> page) {
        var names = agents.names(page.items().stream().map(Note::by).collect(Collectors.toSet()));
        return page.map(note -> ContactNoteResponse.of(note, names));
    }

    private ContactNoteResponse answer(Note note) {
        return ContactNoteResponse.of(note, agents.names(Set.of(note.by())));
    }

    record NoteRequest(@NotBlank @Size(max = 10_000) String text) {}

    /// @param by the agent who wrote it
    /// @param changedAt when its words became others
    record ContactNoteResponse(
            UUID id,
            String text,
            UUID by,
            String byName,
            Instant at,
            @Nullable Instant changedAt) {
        static ContactNoteResponse of(Note note, Map<AgentId, String> names) {
            return new ContactNoteResponse(
                    note.id(),
                    note.text(),
                    note.by().value(),
                    names.getOrDefault(note.by(), ""),
                    note.at(),
                    note.changed().orElse(null));
        }
    }
}
