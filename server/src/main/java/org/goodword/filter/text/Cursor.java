package org.goodword.filter.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodword.filter.InvalidFilter;
import org.goodword.platform.Rejected;

/// A place in the text, and the small steps from it.
final class Cursor {
    private final String text;
    private int at;
    private int terms;

    Cursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean nextIs(char character) {
        return !atEnd() && text.charAt(at) == character;
    }

    boolean take(char character) {
        if (!nextIs(character)) return false;
        at++;
        return true;
    }

    Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    void moveTo(int position) {
        at = position;
    }

    void skipSpace() {
        while (!atEnd() && isSpace(text.charAt(at))) at++;
    }

    boolean keyword(String word) {
        if (!keywordIs(word)) return false;
        at += word.length();
        return true;
    }

    /// The word stands here, and alone.
    boolean keywordIs(String word) {
        if (!text.regionMatches(true, at, word, 0, word.length())) return false;
        var end = at + word.length();
        return end == text.length() || isSpace(text.charAt(end)) || "()\"".indexOf(text.charAt(end)) >= 0;
    }

    boolean wordIsNext() {
        return !atEnd()
                && "()\"-".indexOf(text.charAt(at)) < 0
                && !keywordIs("or")
                && !keywordIs("and")
                && !keywordIs("not");
    }

    String word() {
        return until("()\"");
    }

    String value() {
        return until("(),\"");
    }

    private String until(String ends) {
        var start = at;
        while (!atEnd() && !isSpace(text.charAt(at)) && ends.indexOf(text.charAt(at)) < 0) at++;
        return text.substring(start, at);
    }

    String quoted() {
        var opened = at++;
        var quoted = new StringBuilder();
        while (!atEnd() && !nextIs('"')) {
            if (nextIs('\\') && at + 1 < text.length()) at++;
            quoted.append(text.charAt(at++));
        }
        if (!take('"')) throw InvalidFilter.at(opened, "This quote is never closed", "Close it with a second \".");
        return quoted.toString();
    }

    void countTerm() {
        if (++terms > FilterParser.TERMS)
            throw wrong("This is more than %d conditions".formatted(FilterParser.TERMS), "Ask for less at once.");
    }

    void refuseDeeperThan(int limit, int depth) {
        if (depth > limit) throw wrong("This is nested more than %d deep".formatted(limit), "Remove parentheses.");
    }

    void refuseLongerThan(int limit, String what) {
        if (what.length() > limit)
            throw InvalidFilter.at(limit, "This is longer than %d characters".formatted(limit), "Ask for less.");
    }

    void refuseWhatNoDatabaseTakes() {
        refuseLongerThan(FilterParser.LENGTH, text);
        for (var i = 0; i < text.length(); i++) {
            if (text.codePointAt(i) == 0 || isHalf(i))
                throw InvalidFilter.at(i, "This character cannot be searched for", "Remove it.");
        }
    }

    private boolean isHalf(int i) {
        var character = text.charAt(i);
        if (Character.isHighSurrogate(character))
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        return Character.isLowSurrogate(character) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    Rejected wrong(String what, String right) {
        return InvalidFilter.at(Math.min(at, text.length()), what, right);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
