package org.goodword.reporting.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.calendars.BusinessHours;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldId;
import org.goodword.fields.FieldValue;
import org.goodword.fields.Reading;
import org.goodword.fields.Values;
import org.goodword.reporting.facts.Fact.Reply;
import org.goodword.reporting.facts.Fact.Span;
import org.goodword.reporting.facts.Fact.Took;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.TicketStory;
import org.goodword.ticketing.TicketStory.Turn;

/// What each number means, in one place: a fact is made of a ticket's story and of how its status went, and of nothing
/// else, so that it can be made again.
///
/// - A *first reply* is our first one in a ticket whose customer has written. Its time counts from the beginning.
/// - A *next reply* is each later one that the customer waited for. Its time counts from his first message since ours.
/// - A ticket is *solved* when it was solved last and is not open again. Its time counts from the beginning.
/// - It is *reopened* each time that it is open again after it was solved or closed.
///
/// What machines answer is no reply, and what they send keeps nobody waiting.
final class Telling {
    private final BusinessHours hours;
    private final List<Definition> choices;

    Telling(BusinessHours hours, List<Definition> fields) {
        this.hours = hours;
        this.choices =
                fields.stream().filter(field -> field.kind().hasOptions()).toList();
    }

    Fact of(TicketStory story, List<StatusMove> moves) {
        var ticket = story.ticket();
        var replies = replies(story);
        var open = spans(story, moves);
        var solved = ticket.times().solved();
        return new Fact(
                ticket,
                replies.stream().filter(Reply::first).map(Reply::at).findFirst(),
                solved,
                closed(story, moves),
                solved.map(at -> took(ticket.times().created(), at)),
                replies,
                open,
                story.tags(),
                chosen(story.fields()));
    }

    private List<Reply> replies(TicketStory story) {
        var replies = new ArrayList<Reply>();
        var wrote = false;
        var answered = false;
        var waits = Optional.<Instant>empty();
        for (var turn : story.turns()) {
            if (turn.kind() == MessageKind.INBOUND) {
                wrote = true;
                if (waits.isEmpty() && !turn.automatic()) waits = Optional.of(turn.at());
            } else if (!turn.automatic()) {
                var first = wrote && !answered;
                var asked = first ? Optional.of(story.ticket().times().created()) : waits;
                replies.add(reply(turn, asked, first));
                answered |= first;
                waits = Optional.empty();
            }
        }
        return replies;
    }

    private Reply reply(Turn turn, Optional<Instant> asked, boolean first) {
        return new Reply(turn.seq(), turn.agent(), turn.at(), asked, first, asked.map(since -> took(since, turn.at())));
    }

    private static List<Span> spans(TicketStory story, List<StatusMove> moves) {
        var times = story.ticket().times();
        var spans = new ArrayList<Span>();
        var isOpen = moves.isEmpty()
                ? story.ticket().status().category().isOpen()
                : moves.getFirst().wasOpen();
        // Brought over, it was solved when it came: it was open until then.
        if (!isOpen) spans.add(new Span(times.created(), Optional.of(later(times.created(), times.solved()))));
        var since = times.created();
        for (var move : moves) {
            if (isOpen && !move.isOpen()) spans.add(new Span(since, Optional.of(move.at())));
            if (!isOpen && move.isOpen()) since = move.at();
            isOpen = move.isOpen();
        }
        if (isOpen) spans.add(new Span(since, Optional.empty()));
        return spans;
    }

    private static Instant later(Instant created, Optional<Instant> solved) {
        return solved.filter(created::isBefore).orElse(created);
    }

    private static Optional<Instant> closed(TicketStory story, List<StatusMove> moves) {
        if (!StatusMove.CLOSED.equals(story.ticket().status().category())) return Optional.empty();
        return moves.isEmpty()
                ? story.ticket().times().solved()
                : Optional.of(moves.getLast().at());
    }

    private Took took(Instant from, Instant to) {
        if (to.isBefore(from)) return new Took(0, 0);
        return new Took(
                Duration.between(from, to).toSeconds(), hours.between(from, to).toSeconds());
    }

    private Map<FieldId, String> chosen(Values values) {
        var chosen = new HashMap<FieldId, String>();
        for (var field : choices)
            if (Reading.stored(field, values.get(field.key())).orElse(null) instanceof FieldValue.Chosen(var path))
                chosen.put(field.id(), path.getLast());
        return chosen;
    }
}
