package org.goodword.reporting.asking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.fields.Definition;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.platform.Workspaces;
import org.goodword.reporting.asking.Answer.Figure;
import org.goodword.reporting.asking.Answer.Part;
import org.goodword.reporting.asking.Answer.Point;
import org.goodword.reporting.asking.Answer.Row;
import org.goodword.reporting.asking.ReportQuery.Found;
import org.goodword.ticketing.ReportPermissions;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers reports, of the tickets that the caller may see, in the workspace's zone.
@Component
public class Reports {
    /// Rows at most; the largest are shown.
    public static final int MOST_ROWS = 100;

    private final ReportQuery query;
    private final Labels labels;
    private final TicketStories stories;
    private final Workspaces workspaces;
    private final Clock clock;

    Reports(ReportQuery query, Labels labels, TicketStories stories, Workspaces workspaces, Clock clock) {
        this.query = query;
        this.labels = labels;
        this.stories = stories;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    public static void require(Caller caller) {
        caller.require(ReportPermissions.VIEW);
        caller.require(TicketPermissions.VIEW);
    }

    /// @throws Rejected `not-allowed`, `invalid-filter`, `invalid-value`
    @Transactional(readOnly = true)
    public Answer answer(Question question, Caller caller) {
        require(caller);
        var zone = workspaces.profile().zone();
        return new Answer(
                question,
                clock.instant(),
                zone,
                question.unit(),
                part(question, zone, caller),
                question.before().map(earlier -> part(earlier, zone, caller)));
    }

    /// Refuses what could not be answered.
    ///
    /// @throws Rejected `invalid-filter`, `invalid-value`
    @Transactional(readOnly = true)
    public void check(Question question, Caller caller) {
        labels.field(question.by(), caller);
        asked(question, workspaces.profile().zone(), caller);
    }

    private Part part(Question question, ZoneId zone, Caller caller) {
        var asked = asked(question, zone, caller);
        var field = labels.field(question.by(), caller).map(Definition::id);
        var groups = query.byGroup(asked, question.by(), field, MOST_ROWS + 1);
        var shown = groups.size() > MOST_ROWS ? groups.subList(0, MOST_ROWS) : groups;
        var values = shown.stream().flatMap(group -> group.value().stream()).toList();
        var names = labels.of(question.by(), values, workspaces.profile().language(), caller);
        var rows = shown.stream()
                .map(group -> new Row(group.value(), group.value().map(names).orElse(""), group.figure()))
                .toList();
        var hours = question.report().showsHours() ? query.hours(asked, zone) : List.<Answer.Hour>of();
        return switch (question.report().measure()) {
            case LEVEL ->
                new Part(query.total(asked), levels(question, asked, zone), rows, groups.size() > MOST_ROWS, hours);
            case COUNT, TIMES, SHARE -> {
                var figures = query.byTime(asked, question.unit(), zone);
                yield new Part(
                        ReportQuery.total(figures), points(question, figures), rows, groups.size() > MOST_ROWS, hours);
            }
        };
    }

    private Asked asked(Question question, ZoneId zone, Caller caller) {
        var tickets = stories.matching(Asked.ticket(question.report()), question.filter(), caller);
        return new Asked(question.report(), question.stretch(zone), question.clock(), tickets);
    }

    private static List<Point> points(Question question, Map<String, Figure> figures) {
        var none = new Figure(
                0,
                Optional.empty(),
                question.report().measure() == Report.Measure.SHARE ? Optional.of(0L) : Optional.empty());
        return question.unit().points(question.from(), question.to()).stream()
                .map(at -> new Point(at, figures.getOrDefault(at.toString(), none)))
                .toList();
    }

    /// How many were open at the end of each: those at the beginning, those that began, less those that ended.
    private List<Point> levels(Question question, Asked asked, ZoneId zone) {
        var unit = question.unit();
        var begin = new Stretch(asked.stretch().from(), asked.stretch().from());
        var open = query.total(new Asked(question.report(), begin, question.clock(), asked.tickets()))
                .count();
        var opened = query.opened(asked, unit, zone);
        var ended = query.ended(asked, unit, zone);
        var now = clock.instant();
        var points = new ArrayList<Point>();
        for (var at : unit.points(question.from(), question.to())) {
            if (isFuture(at, zone, now)) break;
            open += counted(opened, at) - counted(ended, at);
            points.add(new Point(at, new Figure(open, Optional.empty(), Optional.empty())));
        }
        return points;
    }

    private static boolean isFuture(LocalDateTime at, ZoneId zone, Instant now) {
        return at.atZone(zone).toInstant().isAfter(now);
    }

    private static long counted(Map<String, Figure> figures, LocalDateTime at) {
        return Optional.ofNullable(figures.get(at.toString()))
                .map(Figure::count)
                .orElse(0L);
    }

    /// The tickets behind a number, the newest first.
    ///
    /// @throws Rejected `not-allowed`, `invalid-filter`, `invalid-value`, `invalid-cursor`
    @Transactional(readOnly = true)
    public Page<Behind> tickets(Question question, Cell cell, PageRequest page, Caller caller) {
        require(caller);
        var zone = workspaces.profile().zone();
        var asked = asked(question, zone, caller);
        var field = labels.field(question.by(), caller).map(Definition::id);
        var before = page.after(1).map(cursor -> cursor.number(0));
        var found = query.tickets(asked, question.by(), field, cell, zone, before, page.limit() + 1);
        var tickets = stories.visible(found.stream().map(Found::ticket).toList(), caller);
        var shown = Page.of(found, page.limit(), one -> Cursor.of(one.number()));
        return new Page<>(
                shown.items().stream()
                        .flatMap(one -> Optional.ofNullable(tickets.get(one.ticket())).stream()
                                .map(ticket -> new Behind(ticket, one.count(), one.seconds())))
                        .toList(),
                shown.next());
    }

    /// @param count how often it is counted
    /// @param seconds the longest of them
    public record Behind(Ticket ticket, int count, Optional<Long> seconds) {}
}
