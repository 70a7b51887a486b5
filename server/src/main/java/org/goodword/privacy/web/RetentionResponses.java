package org.goodword.privacy.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.goodword.platform.Invalid;
import org.goodword.privacy.retaining.Retaining;
import org.goodword.privacy.retaining.RetentionRule;
import org.goodword.privacy.retaining.RetentionRule.Content;
import org.goodword.privacy.retaining.RetentionRun;
import org.goodword.privacy.web.ErasureController.BackupResponse;
import org.goodword.ticketing.AgedTickets.Fate;
import org.goodword.ticketing.AgedTickets.Since;
import org.jspecify.annotations.Nullable;

/// Rules for how long tickets are kept, as they are asked for and answered.
final class RetentionResponses {
    private static final int MOST = 1000;

    private RetentionResponses() {}

    /// @param filter absent: every ticket
    /// @param since solved or changed; absent: solved
    /// @param openToo absent: solved and closed tickets only
    /// @param fate delete or blank
    /// @param most absent: 1000
    record RetentionRuleRequest(
            String name,
            @Nullable String filter,
            @Nullable String since,
            int days,
            @Nullable Boolean openToo,
            String fate,
            @Nullable Integer most) {
        Content content() {
            return new Content(
                    name,
                    filter == null ? "" : filter,
                    since == null ? Since.SOLVED : read(Since.values(), "since", since),
                    days,
                    openToo != null && openToo,
                    read(Fate.values(), "fate", fate),
                    most == null ? MOST : most);
        }

        private static <T extends Enum<T>> T read(T[] words, String field, String word) {
            return Arrays.stream(words)
                    .filter(one -> code(one).equals(word))
                    .findFirst()
                    .orElseThrow(() -> Invalid.of(
                            field,
                            "One of %s."
                                    .formatted(String.join(
                                            ", ",
                                            Arrays.stream(words)
                                                    .map(RetentionResponses::code)
                                                    .toList()))));
        }
    }

    /// @param seen as the preview told
    record PreviewSeenRequest(String seen) {}

    /// @param filter empty: nothing is held
    record RetentionHoldRequest(String filter) {}

    /// @param hold what is never touched, as a filter; empty: nothing is held
    /// @param nextNight when rules act next
    record RetentionResponse(String hold, Instant nextNight, List<RetentionRuleResponse> items) {
        static RetentionResponse of(Retaining.Overview overview) {
            return new RetentionResponse(
                    overview.hold(),
                    overview.next(),
                    overview.rules().stream()
                            .map(rule -> RetentionRuleResponse.of(rule, overview.state(rule)))
                            .toList());
        }
    }

    /// @param since solved or changed
    /// @param fate delete or blank
    /// @param most tickets in one night
    /// @param state off, on or waiting
    record RetentionRuleResponse(
            UUID id,
            String name,
            String filter,
            String since,
            int days,
            boolean openToo,
            String fate,
            int most,
            String state,
            @Nullable Instant onSince,
            Instant madeAt) {
        static RetentionRuleResponse of(RetentionRule rule, RetentionRule.State state) {
            var content = rule.content();
            return new RetentionRuleResponse(
                    rule.id(),
                    content.name(),
                    content.filter(),
                    code(content.since()),
                    content.days(),
                    content.openToo(),
                    code(content.fate()),
                    content.most(),
                    code(state),
                    rule.onAt().orElse(null),
                    rule.made());
        }
    }

    /// @param due now; at most 1000
    /// @param held due, were they not on hold; at most 1000
    /// @param kept due, did no other rule keep them for longer; at most 1000
    /// @param oldest since when the time of the first has been running
    /// @param nights how many more become due
    /// @param query of lists of tickets
    /// @param backups that hold the due and go on doing so
    record RetentionPreviewResponse(
            String seen,
            int due,
            int held,
            int kept,
            @Nullable Instant oldest,
            @Nullable Instant newest,
            List<RetentionNightResponse> nights,
            String query,
            List<BackupResponse> backups) {
        static RetentionPreviewResponse of(Retaining.Preview preview) {
            var now = preview.now();
            return new RetentionPreviewResponse(
                    preview.seen(),
                    now.due(),
                    now.held(),
                    now.kept(),
                    now.oldest().orElse(null),
                    now.newest().orElse(null),
                    preview.more().stream()
                            .map(night -> new RetentionNightResponse(night.day(), night.count()))
                            .toList(),
                    preview.query(),
                    preview.backups().stream().map(BackupResponse::of).toList());
        }
    }

    /// @param count at most 1000
    record RetentionNightResponse(LocalDate day, int count) {}

    /// @param state running, done or stopped
    /// @param gone how many tickets
    /// @param failed how many could not go, by code of why
    /// @param more the night had room for no more
    /// @param trouble code of why it waits
    /// @param backups made before, which hold what went
    record RetentionRunResponse(
            UUID id,
            UUID rule,
            String ruleName,
            String fate,
            String state,
            int gone,
            Map<String, Integer> failed,
            boolean more,
            @Nullable String trouble,
            List<BackupResponse> backups,
            Instant begunAt,
            @Nullable Instant endedAt) {
        static RetentionRunResponse of(RetentionRun run) {
            return new RetentionRunResponse(
                    run.id(),
                    run.rule(),
                    run.ruleName(),
                    code(run.fate()),
                    code(run.state()),
                    run.gone(),
                    run.failed(),
                    run.more(),
                    run.trouble().orElse(null),
                    run.backups().stream().map(BackupResponse::of).toList(),
                    run.begun(),
                    run.ended().orElse(null));
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
