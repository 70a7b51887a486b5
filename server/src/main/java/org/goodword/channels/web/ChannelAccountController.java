package org.goodword.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccount.Limits;
import org.goodword.channels.ChannelAccount.Mails;
import org.goodword.channels.ChannelAccount.Relay;
import org.goodword.channels.ChannelPermissions;
import org.goodword.channels.accounts.AccountKeeping;
import org.goodword.channels.accounts.AccountKeeping.Plan;
import org.goodword.channels.accounts.Checking;
import org.goodword.channels.accounts.Traffic;
import org.goodword.identity.BrandId;
import org.goodword.outbox.Outbox.LaneTrouble;
import org.goodword.outbox.spi.Outcome;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Version.Precondition;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/v1/channel-accounts")
class ChannelAccountController {
    private final AccountKeeping accounts;
    private final Checking checking;

    ChannelAccountController(AccountKeeping accounts, Checking checking) {
        this.accounts = accounts;
        this.checking = checking;
    }

    @Operation(
            summary = "Channel accounts",
            description =
                    "Passwords are never shown. When mail last came and left is known to the minute. `trouble` says why mail "
                            + "waits: `slowed` (we sent too much), `unreachable`, `locked-out` (wrong password; it waits until "
                            + "somebody mends it).")
    @GetMapping
    AccountsResponse list(Caller caller) {
        caller.require(ChannelPermissions.MANAGE);
        var traffic = accounts.traffic();
        var troubles = accounts.troubles();
        return new AccountsResponse(accounts.all().stream()
                .map(account -> AccountResponse.of(
                        account, traffic.getOrDefault(account.id(), Traffic.NONE), troubles.get(account.id())))
                .toList());
    }

    @Operation(
            summary = "Configure a mailbox",
            description =
                    "Creates or replaces the account with this id of your choice: the address we receive at and answer "
                            + "from, and the relay that sends. `limits`: `perMinute` mails, evenly, null for as many as "
                            + "there are; `atOnce` connections, 4 where absent; on all nodes together. `mails`: a reply takes files along up "
                            + "to `attachUpTo` megabytes (15 where absent), larger ones go as links that work for `linkDays` (30); "
                            + "`signedReturnPath` gives each mail a return address of its own. What waits because of a "
                            + "trouble is tried again at once. Errors: `invalid-value`, `key-taken` when the address is another "
                            + "workspace's, `stale-version`.")
    @PutMapping("/{id}")
    ResponseEntity<AccountResponse> put(
            @PathVariable UUID id, @Valid @RequestBody AccountRequest body, Precondition seen, Caller caller) {
        var account = accounts.put(new AccountId(id), seen, body.plan(), caller);
        var traffic = accounts.traffic().getOrDefault(account.id(), Traffic.NONE);
        return ResponseEntity.ok()
                .eTag(account.version().etag())
                .body(AccountResponse.of(account, traffic, accounts.troubles().get(account.id())));
    }

    @Operation(
            summary = "Ask whether a mailbox's relay lets us in",
            description =
                    "Connects and signs in as a mail would, and sends nothing: `works`, and the other side's words. "
                            + "Errors: `not-found`, `not-allowed`.")
    @PostMapping("/{id}/check")
    CheckedResponse check(@PathVariable UUID id, Caller caller) {
        var outcome = checking.check(new AccountId(id), caller);
        return new CheckedResponse(outcome instanceof Outcome.Accepted, outcome.words());
    }

    @Operation(summary = "Remove a channel account", description = "What came over it stays.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        accounts.remove(new AccountId(id), caller);
    }

    record CheckedResponse(boolean works, String words) {}

    record AccountRequest(
            @NotBlank @Pattern(regexp = "email") String kind,
            @NotNull UUID brand,
            @NotBlank @Size(max = 320) String address,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Valid RelayRequest relay,
            @Nullable @Valid LimitsRequest limits,
            @Nullable @Valid AccountMailsRequest mails) {
        Plan plan() {
            return new Plan(
                    new BrandId(brand),
                    new EmailAddress(address),
                    name,
                    Optional.ofNullable(relay).map(RelayRequest::relay),
                    limits == null ? Limits.USUAL : limits.limits(),
                    mails == null ? Mails.USUAL : mails.mails());
        }
    }

    /// @param perMinute null: as many as there are
    record LimitsRequest(
            @Nullable @Min(1) @Max(100_000) Integer perMinute,
            @Nullable @Min(1) @Max(100) Integer atOnce) {
        Limits limits() {
            return new Limits(Optional.ofNullable(perMinute), atOnce == null ? Limits.USUAL.atOnce() : atOnce);
        }
    }

    record AccountMailsRequest(
            @Nullable @Min(0) @Max(50) Integer attachUpTo,
            @Nullable @Min(1) @Max(365) Integer linkDays,
            @Nullable Boolean signedReturnPath) {
        Mails mails() {
            return new Mails(
                    attachUpTo == null ? Mails.USUAL.attachUpTo() : attachUpTo,
                    linkDays == null ? Mails.USUAL.linkDays() : linkDays,
                    Boolean.TRUE.equals(signedReturnPath));
        }
    }

    /// @param attachUpTo megabytes of files in a reply
    /// @param linkDays for how long larger ones can be fetched
    record AccountMailsResponse(int attachUpTo, int linkDays, boolean signedReturnPath) {
        static AccountMailsResponse of(Mails mails) {
            return new AccountMailsResponse(mails.attachUpTo(), mails.linkDays(), mails.signedReturnPath());
        }
    }

    /// @param perMinute null: as many as there are
    record LimitsResponse(@Nullable Integer perMinute, int atOnce) {}

    /// @param code `slowed`, `unreachable`, `locked-out`
    /// @param words of the mail server
    /// @param until when it is tried again
    record SendingTroubleResponse(String code, String words, Instant since, Instant until) {
        static SendingTroubleResponse of(LaneTrouble trouble) {
            return new SendingTroubleResponse(
                    trouble.setback().code(), trouble.words(), trouble.since(), trouble.until());
        }
    }

    record RelayRequest(
            @NotBlank @Size(max = 253) String host,
            @Min(1) @Max(65535) int port,
            @NotBlank @Pattern(regexp = "none|starttls|tls") String tls,
            @Nullable @Size(max = 320) String user,
            @Nullable @Size(max = 500) String password) {
        Relay relay() {
            return new Relay(host, port, tls, Optional.ofNullable(user), Optional.ofNullable(password));
        }
    }

    record AccountsResponse(List<AccountResponse> items) {}

    record AccountResponse(
            UUID id,
            String kind,
            UUID brand,
            String address,
            String name,
            @Nullable RelayResponse relay,
            @Nullable Instant lastReceivedAt,
            @Nullable Instant lastSentAt,
            LimitsResponse limits,
            AccountMailsResponse mails,
            @Nullable SendingTroubleResponse trouble,
            int version) {
        static AccountResponse of(ChannelAccount account, Traffic traffic, @Nullable LaneTrouble trouble) {
            return new AccountResponse(
                    account.id().value(),
                    "email",
                    account.brand().value(),
                    account.address().value(),
                    account.name(),
                    account.relay().map(RelayResponse::of).orElse(null),
                    traffic.received().orElse(null),
                    traffic.sent().orElse(null),
                    new LimitsResponse(
                            account.limits().perMinute().orElse(null),
                            account.limits().atOnce()),
                    AccountMailsResponse.of(account.mails()),
                    trouble == null ? null : SendingTroubleResponse.of(trouble),
                    account.version().value());
        }
    }

    record RelayResponse(
            String host, int port, String tls, @Nullable String user, boolean hasPassword) {
        static RelayResponse of(Relay relay) {
            return new RelayResponse(
                    relay.host(),
                    relay.port(),
                    relay.tls(),
                    relay.user().orElse(null),
                    relay.password().isPresent());
        }
    }
}
