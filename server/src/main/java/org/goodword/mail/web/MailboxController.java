package org.goodword.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelPermissions;
import org.goodword.mail.fetching.MailboxChecking;
import org.goodword.mail.fetching.Mailboxes;
import org.goodword.mail.fetching.Mailboxes.Overview;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Version.Precondition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/mailboxes")
class MailboxController {
    private final Mailboxes mailboxes;
    private final MailboxChecking checking;

    MailboxController(Mailboxes mailboxes, MailboxChecking checking) {
        this.mailboxes = mailboxes;
        this.checking = checking;
    }

    @Operation(
            summary = "Mailboxes that are fetched",
            description = "How each fares, in words, and what became of all that it showed us: `fetched` is the sum of "
                    + "the other figures of `accounting`. Secrets are never shown.")
    @GetMapping
    MailboxesResponse list(Caller caller) {
        caller.require(ChannelPermissions.MANAGE);
        return new MailboxesResponse(
                mailboxes.all().stream().map(MailboxResponse::of).toList());
    }

    @Operation(summary = "One mailbox")
    @GetMapping("/{account}")
    ResponseEntity<MailboxResponse> get(@PathVariable UUID account, Caller caller) {
        caller.require(ChannelPermissions.MANAGE);
        return answer(found(account));
    }

    @Operation(
            summary = "Have an account's mail fetched over IMAP",
            description = "Creates or replaces. All `folders` are fetched (`INBOX` unless named); the server tells at "
                    + "once what is new in the first, the others are looked into every 20 seconds. `begin` says what is "
                    + "taken of the mail that lies there already, `afterwards` what becomes of a mail at its source once "
                    + "it is ours. With `oauth` a token is asked for at `tokenEndpoint` before each sign-in (XOAUTH2). "
                    + "What signs in may be left out where it stays as it was. Errors: `not-found`, `invalid-value`, "
                    + "`stale-version`, `not-allowed`.")
    @PutMapping("/{account}")
    ResponseEntity<MailboxResponse> put(
            @PathVariable UUID account, @Valid @RequestBody MailboxRequest body, Precondition seen, Caller caller) {
        mailboxes.put(new AccountId(account), seen, body.plan(), caller);
        return answer(found(account));
    }

    @Operation(
            summary = "Ask whether a mailbox lets us in",
            description = "Signs in, looks into the folders, and changes nothing there: `works`, and words for people. "
                    + "Where it works, a mailbox that waits for its next try is fetched at once. Errors: `not-found`, "
                    + "`not-allowed`.")
    @PostMapping("/{account}/check")
    MailboxCheckResponse check(@PathVariable UUID account, Caller caller) {
        var checked = checking.check(new AccountId(account), caller);
        return new MailboxCheckResponse(checked.works(), checked.words());
    }

    @Operation(summary = "Fetch a mailbox no more", description = "What was fetched stays.")
    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID account, Caller caller) {
        mailboxes.remove(new AccountId(account), caller);
    }

    private Overview found(UUID account) {
        return mailboxes.find(new AccountId(account)).orElseThrow(() -> NotFound.of("mailbox", account));
    }

    private static ResponseEntity<MailboxResponse> answer(Overview found) {
        return ResponseEntity.ok().eTag(found.mailbox().version().etag()).body(MailboxResponse.of(found));
    }

    record MailboxesResponse(List<MailboxResponse> items) {}

    record MailboxCheckResponse(boolean works, String words) {}
}
