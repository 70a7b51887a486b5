package org.goodword.mail.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import java.util.Set;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {
    private static final Set<String> KNOWN = Set.of("agent.name", "agent.title");

    @Test
    void whatIsNamedIsFilledInAsItIs() {
        assertThat(Wording.filled(
                        "{{agent.name}} & {{ agent.title }}", Map.of("agent.name", "A <b>", "agent.title", "")))
                .isEqualTo("A <b> & ");
    }

    @Test
    void aSectionIsThereOnlyWhereThereIsSomethingToSay() {
        var text = "{{agent.name}}{{#agent.title}}, {{agent.title}}{{/agent.title}}{{^agent.title}}!{{/agent.title}}";
        assertThat(Wording.filled(text, Map.of("agent.name", "Ada", "agent.title", "Engineer")))
                .isEqualTo("Ada, Engineer");
        assertThat(Wording.filled(text, Map.of("agent.name", "Ada", "agent.title", "")))
                .isEqualTo("Ada!");
    }

    @Test
    void whatIsFilledInIsNotReadAgain() {
        assertThat(Wording.filled("{{agent.name}}", Map.of("agent.name", "{{agent.title}}", "agent.title", "secret")))
                .isEqualTo("{{agent.title}}");
    }

    @Test
    void theNameThatNobodyKnowsIsNamed() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> Wording.require("text", "{{agent.name}} {{agent.nmae}}", KNOWN))
                .satisfies(rejected -> assertThat(rejected.problem())
                        .isEqualTo(new Invalid(
                                "text",
                                "{{agent.nmae}} cannot be filled in. There are {{agent.name}}, {{agent.title}}.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{agent",
                "{{agent.class}}",
                "{{>file}}",
                "{{<file}}{{/file}}",
                "{{$block}}x{{/block}}",
                "{{.}}",
                "{{#agent.name}}",
                "{{#agent.name}}{{this}}{{/agent.name}}",
                "{{#agent.name}}{{class}}{{/agent.name}}",
                "{{=<% %>=}}<%agent.name%>{{agent.name}}"
            })
    void nothingLooksBehindTheNames(String text) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> Wording.require("text", text, KNOWN));
    }

    @Test
    void wordsWithoutPlaceholdersAreFine() {
        assertThatNoException().isThrownBy(() -> Wording.require("text", "Just { words } {", KNOWN));
    }
}
