package org.goodword.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.goodword.platform.AgentId;
import org.goodword.platform.Rejected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilterMeaningTests {
    // A Sunday evening in Berlin, Monday already in Auckland.
    private static final String NOW = "2026-03-29T18:00:00Z";

    @Test
    void aDayIsADayOfTheZone() {
        assertThat(holds("created:today", created("2026-03-28T22:30:00Z"), "Europe/Berlin"))
                .isFalse();
        assertThat(holds("created:today", created("2026-03-28T23:00:00Z"), "Europe/Berlin"))
                .isTrue();
        assertThat(holds("created:this-week", created("2026-03-28T12:00:00Z"), "Europe/Berlin"))
                .isTrue();
        assertThat(holds("created:this-week", created("2026-03-28T12:00:00Z"), "Pacific/Auckland"))
                .isFalse();
    }

    @Test
    void lessThanTwoDaysIsYoungerThanTwoDays() {
        assertThat(holds("created<2d", created("2026-03-28T00:00:00Z"), "UTC")).isTrue();
        assertThat(holds("created<2d", created("2026-03-27T00:00:00Z"), "UTC")).isFalse();
        assertThat(holds("created>2d", created("2026-03-27T00:00:00Z"), "UTC")).isTrue();
        assertThat(holds("created<+2d", created("2026-03-30T00:00:00Z"), "UTC")).isTrue();
        assertThat(holds("created<+2d", created("2026-04-30T00:00:00Z"), "UTC")).isFalse();
    }

    @Test
    void afterADayBeginsWithTheNext() {
        assertThat(holds("created>2026-03-27", created("2026-03-27T23:59:59Z"), "UTC"))
                .isFalse();
        assertThat(holds("created>2026-03-27", created("2026-03-28T00:00:00Z"), "UTC"))
                .isTrue();
        assertThat(holds("created>=2026-03-27", created("2026-03-27T00:00:00Z"), "UTC"))
                .isTrue();
    }

    @Test
    void anEmptyFieldIsNeitherLessNorMoreAndIsNotAnything() {
        assertThat(holds("created<2d or created>2d", created(null), "UTC")).isFalse();
        assertThat(holds("-created<2d -assignee:me -status:open", created(null), "UTC"))
                .isTrue();
    }

    @Test
    void aRuleSeesWhatChanged() {
        var before = parcel("new", "Hello");
        var after = parcel("open", "Hello");
        var context = Parcel.amaraAt(NOW, ZoneId.of("UTC"));

        assertThat(Parcel.FIELDS
                        .changePredicate(parse("changed:status was.status:new,pending status:open"), context)
                        .test(new Change<>(after, before)))
                .isTrue();
        assertThat(Parcel.FIELDS
                        .changePredicate(parse("changed:subject"), context)
                        .test(new Change<>(after, before)))
                .isFalse();
        assertThat(Parcel.FIELDS
                        .changePredicate(parse("changed:status"), context)
                        .test(new Change<>(after, null)))
                .isFalse();
    }

    @Test
    void containsIgnoresCaseAndWorksInRulesOnly() {
        assertThat(holds("subject~REFUND", parcel("open", "A refund, please"), "UTC"))
                .isTrue();
        for (var rulesOnly : List.of("subject~refund", "changed:status", "was.status:open")) {
            assertThatThrownBy(() -> Parcel.FIELDS.condition(
                            parse(rulesOnly), Parcel.amaraAt(NOW, ZoneId.of("UTC")), _ -> trueCondition()))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("works in rules only");
        }
    }

    @Test
    void rulesDoNotSearch() {
        assertThatThrownBy(() -> holds("\"refund\"", parcel("open", "refund"), "UTC"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("Rules do not search");
    }

    @Test
    void isSaidInPlainWords() {
        var filter = parse("status:open,on_hold assignee:me (created<2d or -tag:vip) -team:sales \"refund\"");

        assertThat(Parcel.FIELDS.sentence(filter, Locale.ENGLISH))
                .isEqualTo("Status is open or on hold and assignee is me and (arrival is less than 2 days ago or tag is"
                        + " not \"vip\") and team is not Sales and the text matches \"refund\"");
        assertThat(Parcel.FIELDS.sentence(filter, Locale.GERMANY))
                .isEqualTo(
                        "Status ist offen oder on hold und Bearbeiter ist ich und (Eingang ist weniger als 2 Tage her"
                                + " oder tag ist nicht „vip“) und team ist nicht Sales und der Text passt zu „refund“");
        assertThat(Parcel.FIELDS.sentence(Filter.everything(), Locale.FRENCH)).isEqualTo("Everything");
    }

    private static boolean holds(String filter, Parcel parcel, String zone) {
        return Parcel.FIELDS
                .predicate(parse(filter), Parcel.amaraAt(NOW, ZoneId.of(zone)))
                .test(parcel);
    }

    private static Filter parse(String text) {
        return Parcel.FIELDS.parse(text);
    }

    private static Parcel created(@Nullable String instant) {
        return new Parcel(
                1,
                null,
                null,
                null,
                instant == null ? null : Instant.parse(instant),
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static Parcel parcel(String status, String subject) {
        return new Parcel(1, subject, status, null, null, null, new AgentId(Parcel.AMARA), null, List.of(), null, null);
    }
}
