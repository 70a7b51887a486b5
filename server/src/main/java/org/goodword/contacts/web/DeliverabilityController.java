package org.goodword.contacts.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.Deliverability;
import org.goodword.contacts.Undeliverable;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contacts")
class DeliverabilityController {
    private static final int MOST = 100;

    private final Deliverability deliverability;

    DeliverabilityController(Deliverability deliverability) {
        this.deliverability = deliverability;
    }

    @Operation(
            summary = "Which of these addresses take no mail",
            description =
                    "Of at most 100 of `email`, those known to be undeliverable: mails to them came back, for "
                            + "there is no such user or domain. To warn before one writes there; what is no address is left out.")
    @GetMapping("/undeliverable")
    UndeliverablesResponse among(
            @RequestParam(required = false) @Nullable @Size(max = MOST) List<String> email, Caller caller) {
        caller.require(ContactPermissions.VIEW);
        var addresses = (email == null ? List.<String>of() : email)
                .stream().flatMap(text -> EmailAddress.parse(text).stream()).toList();
        return new UndeliverablesResponse(deliverability.undeliverable(addresses).stream()
                .map(UndeliverableResponse::of)
                .toList());
    }

    @Operation(
            summary = "Mark an address as deliverable",
            description = "An address that is deliverable stays so. A mail from it does the same. Errors: `not-found` "
                    + "for an address that is not the contact's.")
    @DeleteMapping("/{contact}/undeliverable/{email}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable UUID contact, @PathVariable String email, Caller caller) {
        deliverability.clear(new ContactId(contact), new EmailAddress(email), caller);
    }

    record UndeliverablesResponse(List<UndeliverableResponse> items) {}

    /// @param reason unknown-user or unknown-domain
    /// @param words of the server that refused last, at most 500 characters; may be empty
    record UndeliverableResponse(String address, UUID contact, String reason, String words, Instant since) {
        static UndeliverableResponse of(Undeliverable address) {
            return new UndeliverableResponse(
                    address.address().value(),
                    address.contact().value(),
                    address.reason().code(),
                    address.words(),
                    address.since());
        }
    }
}
