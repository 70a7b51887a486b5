package org.goodword.ticketing.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.goodword.ticketing.html.Passages.Finder;
import org.goodword.ticketing.html.Passages.Found;

/// Finds what lets in: private keys, tokens of well-known services, and what follows "password:".
final class Credentials implements Finder {
    private static final String INSTEAD = "••••••••";

    /// The first group is what is secret.
    private static final List<Pattern> SECRETS = List.of(
            // Dashes stand alone within a key, so that one without an end is not looked through again for the next.
            Pattern.compile("(-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----(?:[^-]*+-(?!-)){0,20}+[^-]{1,20000}+"
                    + "-----END [A-Z ]{0,20}PRIVATE KEY-----)"),
            Pattern.compile("\\b(gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{50,255})\\b"),
            Pattern.compile("\\b((?:AKIA|ASIA)[0-9A-Z]{16})\\b"),
            Pattern.compile("\\b(xox[abprs]-[A-Za-z0-9-]{10,200})"),
            Pattern.compile("\\b([sr]k_(?:live|test)_[A-Za-z0-9]{16,200})\\b"),
            Pattern.compile("\\b(AIza[0-9A-Za-z_-]{35})"),
            Pattern.compile("\\b(glpat-[0-9A-Za-z_-]{20,100})"),
            Pattern.compile("\\b(eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,})"),
            Pattern.compile(
                    "(?i)(?<![\\p{L}\\p{N}])(?:password|passwort|kennwort|passphrase|passwd|pwd)[ \\t]*[:=][ \\t]*(\\S{4,200})"));

    @Override
    public List<Found> in(CharSequence text) {
        var found = new ArrayList<Found>();
        for (var secret : SECRETS)
            secret.matcher(text)
                    .results()
                    .map(match -> new Found(match.start(1), match.end(1), INSTEAD))
                    .filter(one ->
                            found.stream().noneMatch(other -> other.from() < one.to() && one.from() < other.to()))
                    .forEach(found::add);
        return found;
    }
}
