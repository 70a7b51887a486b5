package org.goodword.mail.authenticating;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodword.mail.reading.Headers;

/// What a mail server found out that stands before us, as it wrote into the mail (RFC 8601).
final class TrustedResults {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern RESULT =
            Pattern.compile("^\\s*(spf|dkim|dmarc)\\s*=\\s*([a-z]+)(.*)$", Pattern.DOTALL);
    private static final Pattern SIGNER = Pattern.compile("header\\.(?:d|i)\\s*=\\s*\"?@?([a-z0-9.-]+)");
    private static final Pattern POLICY = Pattern.compile("\\bp=(none|quarantine|reject)\\b");

    private TrustedResults() {}

    /// Of the first header that names one of these servers; a mail passes those nearest to us last.
    static Optional<Authentication> in(Headers headers, List<String> trusted) {
        return headers.all("authentication-results").stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> trusted.stream().anyMatch(name -> isOf(text, name)))
                .findFirst()
                .map(TrustedResults::read);
    }

    private static boolean isOf(String text, String server) {
        var name = COMMENT.matcher(text).replaceAll(" ").split("[;\\s]", 2)[0];
        return name.equals(server.strip().toLowerCase(Locale.ROOT));
    }

    private static Authentication read(String text) {
        var policy = POLICY.matcher(text).results().findFirst().map(found -> found.group(1));
        var found = Authentication.UNKNOWN;
        for (var part : COMMENT.matcher(text).replaceAll(" ").split(";")) {
            var result = RESULT.matcher(part);
            if (result.matches()) found = with(found, result.group(1), Verdict.of(result.group(2)), result.group(3));
        }
        return new Authentication(
                found.spf(),
                found.dkim(),
                found.signer(),
                found.dmarc(),
                policy.filter(_ -> !text.contains("dmarc=none")));
    }

    private static Authentication with(Authentication before, String method, Verdict verdict, String rest) {
        return switch (method) {
            case "spf" -> new Authentication(verdict, before.dkim(), before.signer(), before.dmarc(), before.policy());
            case "dmarc" -> new Authentication(before.spf(), before.dkim(), before.signer(), verdict, before.policy());
            default -> before.dkim() == Verdict.PASS ? before : signed(before, verdict, rest);
        };
    }

    private static Authentication signed(Authentication before, Verdict verdict, String rest) {
        var signer = SIGNER.matcher(rest).results().findFirst().map(found -> found.group(1));
        return new Authentication(before.spf(), verdict, signer, before.dmarc(), before.policy());
    }
}
