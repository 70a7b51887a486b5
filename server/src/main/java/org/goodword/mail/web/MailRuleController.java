package org.goodword.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.mail.ruling.Rule;
import org.goodword.mail.ruling.Rules;
import org.goodword.mail.ruling.Rules.RuleList;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Version.Precondition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/mail-rules")
class MailRuleController {
    private final Rules rules;

    MailRuleController(Rules rules) {
        this.rules = rules;
    }

    @Operation(
            summary = "Rules on arrival",
            description =
                    "In the order in which they are asked about each mail. Every rule whose `filter` finds the mail"
                            + " counts, up to one that parks or drops it. Errors: `not-allowed`.")
    @GetMapping
    ResponseEntity<MailRulesResponse> get(Caller caller) {
        return answer(rules.get(caller));
    }

    @Operation(
            summary = "Write the rules on arrival",
            description =
                    "The whole list. `filter` asks the fields `from`, `from-name`, `from-domain`, `to`, `cc`, `reply-to`,"
                            + " `envelope-from`, `envelope-to`, `mailbox`, `subject`, `text`, `header` (as `name: value`),"
                            + " `attachment`, `attachment-type`, `attachments`, `language`, `automatic`, `list`, `answers` (it goes"
                            + " to a ticket that is there), `spf`, `dkim`, `dmarc`, `signed-by`. `outcome` is `file`, with `brand` of a"
                            + " ticket it opens and `steps` (`priority`, `tag`, `assign`, `fields`, `status`, `spam`, `note`); `park`: it"
                            + " waits for a person; `drop`: it goes nowhere, but is kept and can be filed after all. Errors:"
                            + " `invalid-filter`, `invalid-value`, `stale-version`, `not-allowed`.")
    @PutMapping
    ResponseEntity<MailRulesResponse> put(@Valid @RequestBody MailRulesRequest body, Precondition seen, Caller caller) {
        return answer(rules.put(body.rules().stream().map(MailRuleRequest::rule).toList(), seen, caller));
    }

    private static ResponseEntity<MailRulesResponse> answer(RuleList list) {
        return ResponseEntity.ok()
                .eTag(list.version().etag())
                .body(new MailRulesResponse(
                        list.rules().stream().map(MailRuleResponse::of).toList(),
                        list.version().value()));
    }

    record MailRulesRequest(@NotNull @Size(max = 200) List<@NotNull @Valid MailRuleRequest> rules) {}

    /// @param id absent for a new one
    record MailRuleRequest(
            @Nullable UUID id,

            @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String name,

            @Nullable Boolean on,
            @NotNull @Size(max = 4000) String filter,
            @NotNull @Pattern(regexp = "file|park|drop") String outcome,
            @Nullable UUID brand,
            @Nullable @Size(max = 20) List<@NotNull @Valid MailRuleStepRequest> steps) {
        Rule rule() {
            return new Rule(
                    id == null ? Ids.next() : id,
                    name,
                    !Boolean.FALSE.equals(on),
                    filter,
                    Rule.Outcome.valueOf(outcome.toUpperCase(java.util.Locale.ROOT)),
                    Optional.ofNullable(brand),
                    steps == null
                            ? List.of()
                            : steps.stream().map(MailRuleStepRequest::step).toList());
        }
    }

    record MailRuleStepRequest(
            @NotBlank String name, @Nullable Map<String, Object> arguments) {
        Rule.Step step() {
            return new Rule.Step(name, arguments == null ? Map.of() : arguments);
        }
    }

    record MailRulesResponse(List<MailRuleResponse> rules, int version) {}

    record MailRuleResponse(
            UUID id,
            String name,
            boolean on,
            String filter,
            String outcome,
            @Nullable UUID brand,
            List<Rule.Step> steps) {
        static MailRuleResponse of(Rule rule) {
            return new MailRuleResponse(
                    rule.id(),
                    rule.name(),
                    rule.on(),
                    rule.filter(),
                    rule.outcome().code(),
                    rule.brand().orElse(null),
                    rule.steps());
        }
    }
}
