package org.goodword.crash;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.goodword.crash.Rest.Answer;
import org.goodword.mail.sending.SmtpSink;
import tools.jackson.databind.JsonNode;

/// Compares the logs of senders and sink with what REST shows.
final class Judge {
    private static final Set<String> UNDER_WAY = Set.of("waiting", "sending");
    private static final Set<String> SETTLED_WELL = Set.of("sent", "perhaps-sent");
    private static final int REPEATED_AT_THE_END = 40;

    private final Rest rest;
    private final SmtpSink sink;
    private final Load load;

    Judge(Rest rest, SmtpSink sink, Load load) {
        this.rest = rest;
        this.sink = sink;
        this.load = load;
    }

    /// A message that REST shows.
    record Shown(String ticket, String id) {}

    Verdict verdict(Random random) throws IOException, InterruptedException {
        settle();
        var changed = changedAnswers(random);
        var shown = shown();
        var deliveries = deliveries();
        var accepted = accepted();
        var mails = load.mails().stream().map(SentMail::marker).toList();
        var writes = load.writes().keySet();
        var replies = writes.stream().filter(write -> write.kind().leaves()).toList();
        return new Verdict(
                mails.size(),
                load.repeated(),
                (int) mails.stream().filter(shown::containsKey).count(),
                words(mails, Function.identity(), mark -> !shown.containsKey(mark)),
                words(mails, Function.identity(), mark -> count(shown, mark) > 1),
                rest.all("/inbound/email?state=parked").size(),
                rest.all("/inbound/email?state=duplicate").size(),
                writes.size(),
                words(writes, Write::marker, mark -> !shown.containsKey(mark)),
                words(writes, Write::marker, mark -> count(shown, mark) > 1),
                changed,
                replies.size(),
                (int) replies.stream()
                        .filter(write -> accepted.containsKey(write.marker()))
                        .count(),
                ofState(deliveries, "perhaps-sent"::equals),
                lost(replies, accepted, deliveries),
                words(replies, Write::marker, mark -> accepted.getOrDefault(mark, 0L) > 1),
                ofState(deliveries, state -> !SETTLED_WELL.contains(state)),
                load.refusals());
    }

    /// Mail may be filed and sent some time after it was acknowledged.
    private void settle() {
        try {
            await().pollInterval(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(90))
                    .ignoreExceptions()
                    .until(() -> rest.all("/inbound/email?state=received").isEmpty()
                            && ofState(deliveries(), UNDER_WAY::contains).isEmpty());
        } catch (ConditionTimeoutException unsettled) {
            // The verdict names what is lost or stuck.
            return;
        }
    }

    /// Who asks again long after the crash gets the same resource.
    private List<String> changedAnswers(Random random) throws IOException, InterruptedException {
        var again = new ArrayList<>(load.writes().entrySet());
        java.util.Collections.shuffle(again, random);
        var changed = new ArrayList<String>();
        for (var entry : again.subList(0, Math.min(again.size(), REPEATED_AT_THE_END))) {
            var write = entry.getKey();
            var answer = rest.post(write.path(), write.body(), write.key());
            if (!isSame(answer, entry.getValue(), write)) changed.add(write.path() + ": " + answer);
        }
        return changed;
    }

    private static boolean isSame(Answer answer, Answer before, Write write) {
        return answer.ok()
                && answer.body().path("id").equals(before.body().path("id"))
                && answer.replayed() == write.key().isPresent();
    }

    private Map<Marker, List<Shown>> shown() throws IOException, InterruptedException {
        var shown = new HashMap<Marker, List<Shown>>();
        for (var ticket : rest.all("/tickets")) {
            var number = ticket.path("number").asString();
            for (var message : rest.all("/tickets/" + number + "/messages"))
                Marker.in(message.path("text").asString(""))
                        .ifPresent(marker -> shown.computeIfAbsent(marker, _ -> new ArrayList<>())
                                .add(new Shown(number, message.path("id").asString())));
        }
        return shown;
    }

    private Map<String, JsonNode> deliveries() throws IOException, InterruptedException {
        return rest.all("/outbound").stream()
                .collect(toMap(row -> row.path("message").asString(), Function.identity(), (one, other) -> one));
    }

    private Map<Marker, Long> accepted() {
        return sink.accepted().stream()
                .map(SmtpSink.Accepted::content)
                .map(Marker::in)
                .flatMap(Optional::stream)
                .collect(groupingBy(Function.identity(), counting()));
    }

    private static List<String> lost(
            List<Write> replies, Map<Marker, Long> accepted, Map<String, JsonNode> deliveries) {
        return replies.stream()
                .filter(write -> !accepted.containsKey(write.marker()))
                .filter(write ->
                        !state(deliveries.get(write.message().toString())).equals("perhaps-sent"))
                .map(write -> write.marker().word())
                .toList();
    }

    private static String state(@org.jspecify.annotations.Nullable JsonNode delivery) {
        return delivery == null ? "absent" : delivery.path("state").asString("");
    }

    private static List<String> ofState(Map<String, JsonNode> deliveries, Predicate<String> is) {
        return deliveries.values().stream()
                .filter(row -> is.test(state(row)))
                .map(JsonNode::toString)
                .toList();
    }

    private static int count(Map<Marker, List<Shown>> shown, Marker marker) {
        return shown.getOrDefault(marker, List.of()).size();
    }

    private static <T> List<String> words(
            java.util.Collection<T> log, Function<T, Marker> marker, Predicate<Marker> wrong) {
        Stream<Marker> markers = log.stream().map(marker);
        return markers.filter(wrong).map(Marker::word).toList();
    }
}
