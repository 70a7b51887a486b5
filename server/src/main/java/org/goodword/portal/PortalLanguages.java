package org.goodword.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodword.identity.Brand;
import org.goodword.platform.web.Words;

/// What portals speak.
public final class PortalLanguages {
    private static final String BUNDLE = "org.goodword.portal.words";

    /// By code, in the order in which they are offered.
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("ar"));

    private PortalLanguages() {}

    /// @param wanted language ranges, as in Accept-Language (RFC 9110 §12.5.4), or empty
    public static Words words(String wanted, Brand brand) {
        return Words.of(BUNDLE, wanted, brand.language(), ALL);
    }

    public static Optional<Locale> of(String code) {
        return ALL.stream().filter(locale -> locale.getLanguage().equals(code)).findFirst();
    }
}
