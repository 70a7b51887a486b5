package org.goodword.mail.web;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.mail.ruling.Rule;
import org.goodword.mail.ruling.Rules;
import org.goodword.mail.ruling.Rules.RuleList;
import org.goodword.mail.ruling.Trial;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Version.Precondition;
import org.goodword.ticketing.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/mail-rules")
class MailRuleController {
    private static final int USUAL_TRIAL = 200;

    private final Rules rules;
    private final Trial trial;

    MailRuleController(Rules rules, Trial trial) {
        this.rules = rules;
        this.trial = trial;
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

    @Operation(
            summary = "Try rules on the last mails",
            description =
                    "What `rules` would have done with the `last` mails (200 unless given) that you may see, newest first. It"
                            + " does nothing of it, and the rules that hold stay as they are. `items` are those that a rule finds:"
                            + " `rules` are the places in your list of those that hold, and `outcome` is what the last of them"
                            + " says. `looked` were asked about, `skipped` cannot be read again or are larger than 10 MB, and for"
                            + " `left` there was no time. Errors: `invalid-filter`, `invalid-value`, `not-allowed`.")
    @PostMapping("/trial")
    MailTrialResponse tryOut(@Valid @RequestBody MailTrialRequest body, Caller caller) {
        var tried = body.rules().stream().map(MailRuleRequest::rule).toList();
        var last = body.last() == null ? USUAL_TRIAL : body.last();
        return MailTrialResponse.of(trial.of(tried, last, caller), tried);
    }

    private static ResponseEntity<MailRulesResponse> answer(RuleList list) {
        return ResponseEntity.ok()
                .eTag(list.version().etag())
                .body(new MailRulesResponse(
                        list.rules().stream().map(MailRuleResponse::of).toList(),
                        list.version().value()));
    }

    record MailRulesRequest(@NotNull @Size(max = 200) List<@NotNull @Valid MailRuleRequest> rules) {}

    record MailTrialRequest(
            @NotNull @Size(max = 200) List<@NotNull @Valid MailRuleRequest> rules,
            @Nullable @Min(1) @Max(Trial.MOST) Integer last) {}

    record MailTrialResponse(List<TriedMailResponse> items, int looked, int skipped, int left) {
        static MailTrialResponse of(Trial.Result result, List<Rule> tried) {
            return new MailTrialResponse(
                    result.found().stream()
                            .map(mail -> TriedMailResponse.of(mail, tried))
                            .toList(),
                    result.looked(),
                    result.skipped(),
                    result.left());
        }
    }

    /// @param fromDomain of its author
    /// @param ticket that it is in
    record TriedMailResponse(
            Instant receivedAt,
            String fromDomain,
            String subject,
            @Nullable UUID ticket,
            List<Integer> rules,
            String outcome) {
        static TriedMailResponse of(Trial.Tried mail, List<Rule> tried) {
            return new TriedMailResponse(
                    mail.receivedAt(),
                    mail.domain(),
                    mail.subject(),
                    mail.ticket().map(TicketId::value).orElse(null),
                    mail.rules().stream().map(tried::indexOf).toList(),
                    mail.outcome().code());
        }
    }

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
