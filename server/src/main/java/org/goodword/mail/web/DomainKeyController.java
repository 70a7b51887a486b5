package org.goodword.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.goodword.mail.domainkeys.DomainKey;
import org.goodword.mail.domainkeys.DomainKeys;
import org.goodword.platform.Caller;
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
@RequestMapping("/api/v1/domain-keys")
class DomainKeyController {
    private final DomainKeys keys;

    DomainKeyController(DomainKeys keys) {
        this.keys = keys;
    }

    @Operation(
            summary = "Domains that mail leaves from, and their keys",
            description = "`key` is null until one is made. `record` is what the domain's DNS has to say at `name`, as"
                    + " a TXT record. Errors: `not-allowed`.")
    @GetMapping
    DomainsResponse list(Caller caller) {
        return new DomainsResponse(
                keys.all(caller).stream().map(DomainResponse::of).toList());
    }

    @Operation(
            summary = "Sign mail of a domain",
            description =
                    "Makes a key where there is none. With `signs` what leaves from the domain is signed (DKIM, RFC 6376)"
                            + " as soon as the record is found in the DNS; until then `domain-key-not-published`, and the key"
                            + " rests. Errors: `not-found` for a domain that no address of yours has, `not-allowed`.")
    @PutMapping("/{domain}")
    DomainKeyResponse turn(@PathVariable String domain, @Valid @RequestBody DomainKeyRequest body, Caller caller) {
        return DomainKeyResponse.of(keys.turn(domain, body.signs(), caller));
    }

    @Operation(
            summary = "Throw a domain's key away",
            description = "What leaves is signed no more; a new key will be another one. Errors: `not-found`.")
    @DeleteMapping("/{domain}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String domain, Caller caller) {
        keys.remove(domain, caller);
    }

    record DomainKeyRequest(@NotNull Boolean signs) {}

    record DomainsResponse(List<DomainResponse> items) {}

    record DomainResponse(String domain, @Nullable DomainKeyResponse key) {
        static DomainResponse of(DomainKeys.Domain domain) {
            return new DomainResponse(
                    domain.name(), domain.key().map(DomainKeyResponse::of).orElse(null));
        }
    }

    record DomainKeyResponse(String domain, boolean signs, DnsRecordResponse record, Instant createdAt) {
        static DomainKeyResponse of(DomainKey key) {
            return new DomainKeyResponse(
                    key.domain(),
                    key.signs(),
                    new DnsRecordResponse(key.recordName(), key.recordText()),
                    key.createdAt());
        }
    }

    record DnsRecordResponse(String name, String text) {}
}
