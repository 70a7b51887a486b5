package org.goodword.platform.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of the public pages in the visitor's language, else the brand's.
public record Words(Locale locale, ResourceBundle bundle) {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// @param bundle the sentences, by name
    /// @param accepted an Accept-Language header (RFC 9110 §12.5.4), or empty
    /// @param brands the brand's language
    public static Words of(String bundle, String accepted, String brands) {
        return of(bundle, accepted, brands, SPOKEN);
    }

    /// @param spoken the languages that the bundle has
    public static Words of(String bundle, String accepted, String brands, List<Locale> spoken) {
        var locale = preferred(accepted, spoken);
        if (locale == null) locale = spoken.contains(Locale.of(brands)) ? Locale.of(brands) : Locale.ENGLISH;
        return new Words(locale, ResourceBundle.getBundle(bundle, locale, NO_FALLBACK));
    }

    private static @org.jspecify.annotations.Nullable Locale preferred(String accepted, List<Locale> spoken) {
        try {
            return accepted.isBlank() ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), spoken);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    public String language() {
        return locale.getLanguage();
    }

    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
