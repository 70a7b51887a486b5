package org.goodword.contacts.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.consenting.Consent;
import org.goodword.contacts.consenting.Consents;
import org.goodword.contacts.consenting.Consents.Said;
import org.goodword.identity.Agents;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contacts/{contact}/consents")
class ConsentController {
    private final Consents consents;
    private final Agents agents;
    private final Idempotency idempotency;

    ConsentController(Consents consents, Agents agents, Idempotency idempotency) {
        this.consents = consents;
        this.agents = agents;
        this.idempotency = idempotency;
    }

    @Operation(
            summary = "What a contact allowed and took back",
            description = "Newest first. What was written is never changed; for each purpose the last word counts.")
    @GetMapping
    Page<ConsentResponse> list(@PathVariable UUID contact, PageRequest page, Caller caller) {
        var found = consents.list(new ContactId(contact), page, caller);
        var names = agents.names(
                found.items().stream().flatMap(one -> one.by().stream()).collect(Collectors.toSet()));
        return found.map(one -> ConsentResponse.of(one, names));
    }

    @Operation(
            summary = "Write down a consent",
            description =
                    "`given` or taken back, `at` a time (absent: now), by which `source` (a form, a call), and which `version` "
                            + "of the words. Goodword itself obeys the purpose `mass-mail`: taken back, no mass mail goes to "
                            + "any address of the contact. Errors: `not-found`, `invalid-value`, `not-allowed`.")
    @PostMapping
    ResponseEntity<?> record(
            @PathVariable UUID contact, @Valid @RequestBody ConsentRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(key, body, () -> {
            var consent = consents.record(new ContactId(contact), body.said(), caller);
            var names = agents.names(consent.by().map(Set::of).orElse(Set.of()));
            return ResponseEntity.status(HttpStatus.CREATED).body(ConsentResponse.of(consent, names));
        });
    }

    record ConsentRequest(
            @NotBlank @Size(max = 40) String purpose,
            @NotNull Boolean given,
            @Nullable Instant at,
            @NotBlank @Size(max = 200) String source,
            @Nullable @Size(max = 100) String version) {
        Said said() {
            return new Said(purpose, given, Optional.ofNullable(at), source, version == null ? "" : version);
        }
    }

    /// @param by who wrote it down
    record ConsentResponse(
            UUID id,
            String purpose,
            boolean given,
            Instant at,
            String source,
            String version,
            @Nullable UUID by,
            @Nullable String byName,
            Instant recordedAt) {
        static ConsentResponse of(Consent consent, Map<AgentId, String> names) {
            return new ConsentResponse(
                    consent.id(),
                    consent.purpose(),
                    consent.given(),
                    consent.at(),
                    consent.source(),
                    consent.version(),
                    consent.by().map(AgentId::value).orElse(null),
                    consent.by().map(names::get).orElse(null),
                    consent.recorded());
        }
    }
}
