package org.goodword.filter.text;

/// One value as it stands in the text.
///
/// @param quoted it is meant literally: `"me"` is the word, `me` is who asks
/// @param open a star follows: only its beginning was given
record Typed(String text, boolean quoted, boolean open, int at) {
    boolean is(String keyword) {
        return !quoted && !open && text.equalsIgnoreCase(keyword);
    }
}
