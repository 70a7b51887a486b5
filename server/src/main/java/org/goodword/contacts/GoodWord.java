package org.goodword.contacts;

/// How a contact stands to putting in a good word for us.
///
/// @param given something of his may be quoted now
/// @param never he asked us never to ask
public record GoodWord(boolean given, boolean never) {
    public static final GoodWord NONE = new GoodWord(false, false);
}
