package org.goodword.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThemeTests {
    @Property
    void textCanBeReadInAnyColour(@ForAll @IntRange(max = 0xffffff) int colour) {
        var theme = Theme.of("#%06x".formatted(colour));
        for (var paper : List.of("#fbfaf7", "#f2efe8"))
            assertThat(Theme.contrast(theme.onLight().colour(), paper)).isGreaterThanOrEqualTo(4.5);
        for (var paper : List.of("#1b1a18", "#262421"))
            assertThat(Theme.contrast(theme.onDark().colour(), paper)).isGreaterThanOrEqualTo(4.5);
        assertThat(Theme.contrast(theme.onLight().colour(), theme.onLight().text()))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(Theme.contrast(theme.onDark().colour(), theme.onDark().text()))
                .isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void aColourThatCanBeReadStaysAsItIs() {
        assertThat(Theme.of("#0f5b6b").onLight()).isEqualTo(new Theme.Ink("#0f5b6b", "#ffffff"));
        assertThat(Theme.of("#ffcc00").onDark()).isEqualTo(new Theme.Ink("#ffcc00", "#000000"));
    }
}
