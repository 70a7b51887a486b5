package org.goodword.contacts.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.MassMail;
import org.goodword.contacts.NoMassMail;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contacts")
class MassMailController {
    private final MassMail massMail;

    MassMailController(MassMail massMail) {
        this.massMail = massMail;
    }

    @Operation(
            summary = "Say whether an address wants mass mail",
            description =
                    "Mass mail is what goes to many alike: a macro's reply in several tickets, and the question whether "
                            + "a sentence may be quoted. Where it is not `wanted` none goes there; answers to a ticket do. To "
                            + "allow what was stopped takes a `reason`, which stands in the ledger. Errors: `not-found` for an "
                            + "address that is not the contact's, `invalid-value`, `not-allowed`.")
    @PutMapping("/{contact}/mass-mail/{email}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(
            @PathVariable UUID contact,
            @PathVariable String email,
            @Valid @RequestBody MassMailRequest body,
            Caller caller) {
        var reason = body.reason() == null ? "" : body.reason();
        massMail.put(new ContactId(contact), new EmailAddress(email), body.wanted(), reason, caller);
    }

    record MassMailRequest(
            @NotNull Boolean wanted,
            @Nullable @Size(max = 500) String reason) {}

    /// @param by recipient or agent
    record NoMassMailResponse(String address, Instant since, String by) {
        static NoMassMailResponse of(NoMassMail wish) {
            return new NoMassMailResponse(
                    wish.address().value(), wish.since(), wish.by().code());
        }
    }
}
