package org.goodword.chat.widget;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.fields.Layout.Place;
import org.goodword.identity.Brand;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version;

/// How a brand's chat looks and behaves.
///
/// @param colour of the launcher: `#15616d`
/// @param position the corner of the page: `left` or `right`
/// @param language what visitors are spoken to in; absent: their browser's
/// @param texts the brand's own words, by language and key; what is not there is said in ours
/// @param team who gets its chats; absent: everybody
/// @param mostChats that an agent has at once
/// @param identify whether pages may, or must, say who their visitor is
/// @param hasSecret whether there is a key that signs who he is
/// @param questions what a visitor is asked with his first words; see `fields.Questions`
public record Widget(
        boolean enabled,
        String colour,
        String position,
        Optional<String> language,
        Map<String, Map<String, String>> texts,
        Optional<TeamId> team,
        int mostChats,
        boolean rating,
        Identify identify,
        boolean hasSecret,
        List<Place> questions,
        Version version) {
    public static final int USUAL_MOST_CHATS = 4;

    public enum Identify {
        OFF,
        OPTIONAL,
        REQUIRED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What a brand has that nobody has settled yet.
    static Widget usual() {
        return new Widget(
                true,
                "#15616d",
                "right",
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                USUAL_MOST_CHATS,
                true,
                Identify.OFF,
                false,
                List.of(),
                new Version(0));
    }

    Widget asking(List<Place> sound) {
        return new Widget(
                enabled, colour, position, language, texts, team, mostChats, rating, identify, hasSecret, sound,
                version);
    }

    /// The brand's own words in a language.
    public Map<String, String> textsIn(String spoken) {
        return texts.getOrDefault(spoken, Map.of());
    }

    public String languageOf(Brand brand) {
        return language.orElse(brand.language());
    }
}
