package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.calendars.Feed;
import org.goodword.calendars.Feeds;
import org.goodword.identity.hours.HolidayFeeds;
import org.goodword.platform.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/api/v1/holiday-feeds")
class HolidayFeedController {
    private final HolidayFeeds feeds;

    HolidayFeedController(HolidayFeeds feeds) {
        this.feeds = feeds;
    }

    @Operation(
            summary = "Holidays that others keep",
            description =
                    "Calendars in the form iCalendar; each of their entries of a whole day closes the house. `trouble` "
                            + "says why one could not be read lately: what it said last holds meanwhile. `ignored` counts entries with a "
                            + "time of day.")
    @GetMapping
    HolidayFeedsResponse list(Caller caller) {
        return new HolidayFeedsResponse(
                feeds.list().stream().map(HolidayFeedResponse::of).toList());
    }

    @Operation(summary = "A calendar as it was read last", description = "In the form iCalendar.")
    @GetMapping("/{id}")
    HolidayFeedContentResponse show(@PathVariable UUID id, Caller caller) {
        return new HolidayFeedContentResponse(feeds.content(id, caller));
    }

    @Operation(
            summary = "Add or change a calendar of holidays",
            description =
                    "The client chooses the id. Either `url`, which is fetched soon and every six hours, or `content`, a "
                            + "file as it is. Errors: `invalid-value` for an address inside of our own network, or what is no calendar.")
    @PutMapping("/{id}")
    HolidayFeedResponse put(@PathVariable UUID id, @Valid @RequestBody HolidayFeedRequest body, Caller caller) {
        return HolidayFeedResponse.of(feeds.put(
                id, body.name().strip(), Optional.ofNullable(body.url()), Optional.ofNullable(body.content()), caller));
    }

    @Operation(summary = "Remove a calendar of holidays", description = "Its days are open again at once.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        feeds.remove(id, caller);
    }

    @Operation(summary = "Look at a calendar of holidays now", description = "What came of it stands in the list soon.")
    @PostMapping("/{id}/check")
    HolidayFeedResponse check(@PathVariable UUID id, Caller caller) {
        return HolidayFeedResponse.of(feeds.check(id, caller));
    }

    record HolidayFeedRequest(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 2000) String url,
            @Nullable @Size(max = Feeds.MOST_BYTES) String content) {}

    record HolidayFeedsResponse(List<HolidayFeedResponse> items) {}

    record HolidayFeedContentResponse(String content) {}

    /// @param url null for a file
    /// @param days that it closes, a year back and four ahead
    record HolidayFeedResponse(
            UUID id,
            String name,
            @Nullable String url,
            int days,
            int ignored,
            @Nullable LocalDate nextDate,
            @Nullable String nextName,
            @Nullable String trouble,
            @Nullable Instant fetchedAt,
            @Nullable Instant goodAt) {
        static HolidayFeedResponse of(Feed feed) {
            var state = feed.state();
            return new HolidayFeedResponse(
                    feed.id(),
                    feed.name(),
                    feed.url().orElse(null),
                    state.days(),
                    state.ignored(),
                    state.next().map(Feed.Day::date).orElse(null),
                    state.next().map(Feed.Day::name).orElse(null),
                    state.trouble().orElse(null),
                    state.fetched().orElse(null),
                    state.good().orElse(null));
        }
    }
}
