package org.goodword.demo.telling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.goodword.demo.telling.People.Colleague;
import org.goodword.demo.telling.People.Customer;

/// Lays stories out over the last four weeks: who, when, about what. The same every time but for the dates.
final class Plot {
    private static final int DAYS = 28;
    private static final int OPENS = 8 * 60;
    private static final int CLOSES = 19 * 60;
    private static final int WRITES_ON_A_WEEKEND = 7;

    private final People people;
    private final ZonedDateTime now;
    private final RandomGenerator random;
    private int told;

    Plot(People people, Instant now, ZoneId zone, RandomGenerator random) {
        this.people = people;
        this.now = now.atZone(zone);
        this.random = random;
    }

    /// One telling of a story.
    ///
    /// @param number tells it from others of the same story
    /// @param blanks what stands in it for `{lamp}` and the like
    record Telling(int number, Story story, Customer customer, Colleague agent, Map<String, String> blanks) {
        String say(String text) {
            var said = text;
            for (var blank : blanks.entrySet()) said = said.replace("{" + blank.getKey() + "}", blank.getValue());
            return said.strip();
        }
    }

    /// @param first whether the ticket begins with it
    record Step(Instant at, Telling telling, Story.Line line, boolean first) {}

    /// What has happened until now, in order.
    List<Step> steps(List<Story> stories) {
        var steps = new ArrayList<Step>();
        for (var story : stories) for (var time = 0; time < story.tellings(); time++) steps.addAll(steps(story));
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private List<Step> steps(Story story) {
        var telling = telling(story);
        var steps = new ArrayList<Step>();
        var at = begin(story);
        for (var line : story.said()) {
            at = at.plus(line.pause()).plusSeconds(random.nextInt(50));
            if (at.isAfter(now.toInstant())) break;
            steps.add(new Step(at, telling, line, steps.isEmpty()));
        }
        return steps;
    }

    private Telling telling(Story story) {
        var customer = customer(story.from());
        var agent = story.to() == null ? one(people.team(story.team())) : people.agent(story.to());
        var blanks = new HashMap<String, String>();
        people.words().forEach((name, words) -> blanks.put(name, one(words)));
        blanks.put("name", customer.name());
        blanks.put("first", customer.firstName());
        blanks.put("agent", agent.name().split(" ", 2)[0]);
        return new Telling(++told, story, customer, agent, blanks);
    }

    private Customer customer(String from) {
        return switch (from) {
            case "any" -> one(people.anybody("en"));
            case "any-de" -> one(people.anybody("de"));
            default -> people.customer(from);
        };
    }

    private Instant begin(Story story) {
        if (story.at() == null) return someHour();
        var parts = story.at().split(" ", 2);
        var time = LocalTime.parse(parts[1]);
        var days = parts[0].equals("today") ? 0 : -Integer.parseInt(parts[0].replace("d", ""));
        var then = now.toLocalDate().minusDays(days).atTime(time).atZone(now.getZone());
        // Early in the morning, what begins today began a while ago all the same.
        return then.isAfter(now) ? now.minusMinutes(90).toInstant() : then.toInstant();
    }

    private Instant someHour() {
        var then = day().atTime(LocalTime.ofSecondOfDay(60L * random.nextInt(OPENS, CLOSES)))
                .atZone(now.getZone());
        return then.isAfter(now) ? then.minusDays(1).toInstant() : then.toInstant();
    }

    /// Fewer people write at a weekend.
    private LocalDate day() {
        var day = now.toLocalDate().minusDays(random.nextInt(DAYS));
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend && random.nextInt(WRITES_ON_A_WEEKEND) > 0 ? day.minusDays(2) : day;
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
