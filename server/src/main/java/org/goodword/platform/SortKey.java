package org.goodword.platform;

import java.text.Normalizer;
import java.util.Locale;

/// What a name is sorted and searched by, computed here so that no database's collation matters: without accents, in
/// lower case, at most 200 characters.
public final class SortKey {
    private static final int LONGEST = 200;

    private SortKey() {}

    public static String of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
