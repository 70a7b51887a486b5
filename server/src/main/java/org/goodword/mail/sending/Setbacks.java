package org.goodword.mail.sending;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodword.outbox.spi.Setback;

/// Reads from a server's answer when to come again: its code (RFC 5321, section 4.2), its enhanced code
/// (RFC 3463), and, where servers use these as they like, its words. The first rule that fits decides.
/// docs/operate/connect-mail.md shows the same table to people.
final class Setbacks {
    private static final Pattern CODES =
            Pattern.compile("(?:^|response: )([45]\\d\\d)(?:[ -]+([245]\\.\\d{1,3}\\.\\d{1,3}))?(?=\\D|$)");

    private static final String ANY = ".*";
    private static final String TOO_MUCH = "rate|throttl|too (many|much|fast)|limit|quota|concurrent|\\[TSS?\\d";

    private static final List<Rule> FOR_NOW = List.of(
            new Rule("53[045]", ANY, "", Setback.LOCKED_OUT),
            new Rule(ANY, "[45]\\.7\\.8", "", Setback.LOCKED_OUT),
            new Rule(ANY, "[45]\\.2\\.2", "", Setback.FULL),
            new Rule(ANY, "4\\.7\\.28|4\\.7\\.65\\d", "", Setback.SLOWED),
            // Of one recipient, whatever it says of rates (Google).
            new Rule("450", "4\\.2\\.1", "", Setback.BUSY),
            new Rule("45[012]", ANY, "grey|gray", Setback.BUSY),
            new Rule("421|45[01]", "4\\.7\\.\\d+|", TOO_MUCH, Setback.SLOWED),
            new Rule("421", "4\\.7\\.0", "", Setback.SLOWED),
            new Rule("432", ANY, "", Setback.SLOWED),
            new Rule("4\\d\\d", ANY, "", Setback.BUSY));

    /// Refusals that say "for ever", and in practice are not.
    private static final List<Rule> AFTER_ALL = List.of(
            new Rule("53[045]", ANY, "", Setback.LOCKED_OUT),
            new Rule("5\\d\\d", "5\\.7\\.8", "", Setback.LOCKED_OUT),
            new Rule("552|554|550", "5\\.2\\.2", "", Setback.FULL),
            new Rule("550|552|554", "5\\.4\\.5", "limit|quota", Setback.SLOWED),
            new Rule(
                    "55[04]",
                    ANY,
                    "(sending|submission|daily).{0,30}(limit|quota)|SubmissionQuotaExceeded",
                    Setback.SLOWED));

    private Setbacks() {}

    /// @param code reply codes that it is for
    /// @param enhanced enhanced codes that it is for
    /// @param words where given, what the answer must say too
    private record Rule(String code, String enhanced, String words, Setback setback) {
        boolean fits(String answer, String code, String enhanced) {
            return code.matches(this.code)
                    && enhanced.matches(this.enhanced)
                    && (words.isEmpty()
                            || Pattern.compile(words, Pattern.CASE_INSENSITIVE)
                                    .matcher(answer)
                                    .find());
        }
    }

    /// Of an answer that is not for ever.
    static Setback of(String answer) {
        return decided(FOR_NOW, answer).orElse(Setback.UNREACHABLE);
    }

    /// Of one that says it is: when to come again all the same.
    static Optional<Setback> afterAll(String answer) {
        return decided(AFTER_ALL, answer);
    }

    private static Optional<Setback> decided(List<Rule> rules, String answer) {
        var codes = CODES.matcher(answer);
        if (!codes.find()) return Optional.empty();
        var code = codes.group(1);
        var enhanced = codes.group(2) == null ? "" : codes.group(2);
        return rules.stream()
                .filter(rule -> rule.fits(answer, code, enhanced))
                .findFirst()
                .map(Rule::setback);
    }
}
