package org.goodword.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodword.filter.Value.Unit;
import org.goodword.platform.Rejected;

class FilterTextTests {
    @Property(tries = 2_000)
    void whatIsPrintedReadsAsTheSameFilter(@ForAll("filters") Filter filter) {
        var text = Parcel.FIELDS.print(filter);

        assertThat(Parcel.FIELDS.parse(text)).as(text).isEqualTo(filter.normalised());
    }

    @Property(tries = 5_000)
    void oddTextIsAFilterOrAProblemAndNothingElse(@ForAll("odd") String text) {
        try {
            var filter = Parcel.FIELDS.parse(text);
            assertThat(Parcel.FIELDS.parse(Parcel.FIELDS.print(filter))).isEqualTo(filter);
        } catch (Rejected rejected) {
            assertThat(rejected.problem()).isInstanceOfSatisfying(InvalidFilter.class, problem -> {
                assertThat(problem.position()).isBetween(0, text.length());
                assertThat(problem.right()).isNotBlank();
            });
        }
    }

    @Example
    void readsWhatPeopleType() {
        assertThat(parse("status:open assignee:me team:billing created<2d -tag:vip \"refund\""))
                .isEqualTo(Filter.all(
                        Filter.is("status", new Value.Text("open")),
                        Filter.is("assignee", new Value.Me()),
                        Filter.is("team", new Value.Id(Parcel.BILLING)),
                        new Filter.Comparison("created", Operator.LESS_THAN, List.of(new Value.Ago(2, Unit.D))),
                        new Filter.Comparison("tag", Operator.IS_NOT, List.of(new Value.Text("vip"))),
                        new Filter.FullText("refund")));
    }

    @Example
    void commaMeansAnyOfAndOrBindsLooserThanASpace() {
        assertThat(parse("status:open,pending spam:yes or weight>=5 (tag:vip or tag:none)"))
                .isEqualTo(Filter.any(
                        Filter.all(
                                Filter.is("status", new Value.Text("open"), new Value.Text("pending")),
                                Filter.is("spam", new Value.Flag(true))),
                        Filter.all(
                                new Filter.Comparison(
                                        "weight", Operator.GREATER_OR_EQUAL, List.of(new Value.Number(5))),
                                Filter.any(
                                        Filter.is("tag", new Value.Text("vip")),
                                        new Filter.Comparison("tag", Operator.IS_EMPTY, List.of())))));
    }

    @Example
    void noneInAListIsAnAlternative() {
        assertThat(parse("assignee:none,me")).isEqualTo(parse("assignee:none or assignee:me"));
        assertThat(parse("-assignee:none")).isEqualTo(parse("assignee:any"));
    }

    @Example
    void quotesMakeAWordLiteralAndAStarMakesItABeginning() {
        assertThat(parse("subject:\"none\"")).isEqualTo(Filter.is("subject", new Value.Text("none")));
        assertThat(parse("subject:\"say \\\"hi\\\"\"*"))
                .isEqualTo(
                        new Filter.Comparison("subject", Operator.STARTS_WITH, List.of(new Value.Text("say \"hi\""))));
    }

    @Example
    void peopleAreNamedByAddressOrName() {
        assertThat(parse("assignee:AMARA@example.com,\"ben\""))
                .isEqualTo(Filter.is("assignee", new Value.Id(Parcel.AMARA), new Value.Id(Parcel.BEN)));
    }

    @Example
    void wordsWithoutQuotesAreOneSearch() {
        assertThat(parse("refund for order status:open"))
                .isEqualTo(Filter.all(
                        new Filter.FullText("refund for order"), Filter.is("status", new Value.Text("open"))));
        assertThat(parse("")).isEqualTo(Filter.everything());
    }

    @Example
    void daysReadWithAndWithoutAColon() {
        var after = new Filter.Comparison(
                "created", Operator.GREATER_THAN, List.of(new Value.Day(LocalDate.of(2026, 1, 1))));

        assertThat(parse("created>2026-01-01")).isEqualTo(after);
        assertThat(parse("created:>2026-01-01")).isEqualTo(after);
    }

    @Example
    void saysWhereItIsWrongAndWhatWouldBeRight() {
        assertThat(problem("spam:no stats:open"))
                .isEqualTo(new InvalidFilter(
                        8,
                        "There is no field \"stats\"",
                        "Did you mean \"status\"? Put words to search for into quotes."));
        assertThat(problem("status:pendign").right()).isEqualTo("Did you mean \"pending\"?");
        assertThat(problem("assignee:amra").right()).startsWith("There is: me, amara@example.com, Ben, none.");
        assertThat(problem("created:2d").right()).isEqualTo("Write created<2d for less than that, > for more.");
        assertThat(problem("created<soon").detail())
                .startsWith("\"soon\" is not a time (at character 9). Write 2026-01-31");
        assertThat(problem("(status:open").position()).isZero();
        assertThat(problem("status:open)").position()).isEqualTo(11);
        assertThat(problem("weight<1,2").wrong()).isEqualTo("Only one value can be compared with");
        assertThat(problem("status: open").right()).isEqualTo("Write status:open, without a space.");
        assertThat(problem("status:open or ").wrong()).isEqualTo("\"or\" needs something on both sides");
        assertThat(problem("created:2026-02-30").wrong()).isEqualTo("\"2026-02-30\" is not a time");
    }

    @Example
    void refusesWhatIsTooLongTooDeepOrTooMuch() {
        assertThat(problem("x".repeat(4_001)).wrong()).isEqualTo("This is longer than 4000 characters");
        assertThat(problem("(".repeat(1_000)).wrong()).isEqualTo("This is nested more than 20 deep");
        assertThat(problem("-".repeat(1_000)).wrong()).isEqualTo("This is nested more than 20 deep");
        assertThat(problem("spam:yes ".repeat(101)).wrong()).isEqualTo("This is more than 100 conditions");
        assertThat(problem("a\0b").position()).isEqualTo(1);
        assertThatCode(() -> parse("spam:yes ".repeat(100))).doesNotThrowAnyException();
    }

    @Example
    void aRuleIsIndexedByWhatItMentions() {
        var mentions = Mentions.of(parse("status:open (changed:assignee or was.status:new) -tag:vip \"refund\""));

        assertThat(mentions.fields()).containsExactly("assignee", "status", "tag");
        assertThat(mentions.changes()).containsExactly("assignee", "status");
        assertThat(mentions.fullText()).isTrue();
    }

    @Provide
    static Arbitrary<Filter> filters() {
        return Filters.any(true);
    }

    @Provide
    static Arbitrary<String> odd() {
        var pieces = Arbitraries.of(
                "status:",
                "open",
                "assignee:",
                "me",
                "(",
                ")",
                "-",
                "or",
                "and",
                "not",
                " ",
                "\"",
                "\\",
                ",",
                "*",
                "<",
                "<=",
                "created",
                "2d",
                "none",
                "any",
                "was.",
                "changed:",
                "status",
                "~",
                "=",
                "#12",
                "weight>",
                "99999999",
                "0001-01-01",
                "2026-01-01T00:00Z",
                "tag:",
                "subject:",
                ":",
                "\0",
                "\ud83d",
                "ß",
                "subject~",
                "-9");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(12).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(40));
    }

    private static Filter parse(String text) {
        return Parcel.FIELDS.parse(text);
    }

    private static InvalidFilter problem(String text) {
        var rejected = catchThrowableOfType(Rejected.class, () -> Parcel.FIELDS.parse(text));
        return (InvalidFilter) rejected.problem();
    }
}
