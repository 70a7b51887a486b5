package org.goodword.filter.sentence;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/// The filter's own words and those of the contributed fields, in one language; English where a language lacks one.
final class Words {
    private static final String OWN = "org.goodword.filter.sentence";

    private final ResourceBundle own;
    private final List<ResourceBundle> contributed;

    Words(List<String> bundles, Locale locale) {
        own = bundle(OWN, locale).orElseThrow();
        contributed =
                bundles.stream().flatMap(name -> bundle(name, locale).stream()).toList();
    }

    // Without a fall-back control the server's own locale would win over English.
    private static Optional<ResourceBundle> bundle(String name, Locale locale) {
        try {
            return Optional.of(ResourceBundle.getBundle(
                    name, locale, Words.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_DEFAULT)));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    String say(String key, String... inserts) {
        var text = own.getString(key);
        for (var i = inserts.length - 1; i >= 0; i--) text = text.replace("{" + i + "}", inserts[i]);
        return text;
    }

    String label(String field) {
        return word("field." + field).orElse(field);
    }

    Optional<String> value(String field, String value) {
        return word("field." + field + "." + value);
    }

    private Optional<String> word(String key) {
        return Stream.concat(contributed.stream(), Stream.of(own))
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }
}
