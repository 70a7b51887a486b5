package org.goodword.mail.authenticating;

import com.google.common.net.InternetDomainName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodword.mail.authenticating.DkimCheck.Signature;
import org.springframework.stereotype.Component;

/// Whether the domain in a mail's From stands for it (RFC 7489): SPF or a signature passed, for that domain.
@Component
class DmarcCheck {
    private final Dns dns;

    DmarcCheck(Dns dns) {
        this.dns = dns;
    }

    Authentication of(String author, SpfCheck.Result spf, List<Signature> signatures) {
        try {
            var policy = policy(author);
            var best = best(signatures, author, policy.orElse(Policy.RELAXED));
            var words = policy.map(Policy::wanted);
            var verdict =
                    policy.map(known -> verdict(known, author, spf, signatures)).orElse(Verdict.NONE);
            return authentication(spf, best, verdict, words);
        } catch (Dns.Silent silent) {
            return authentication(
                    spf, best(signatures, author, Policy.RELAXED), Verdict.TEMPORARY_ERROR, Optional.empty());
        }
    }

    private static Authentication authentication(
            SpfCheck.Result spf, Optional<Signature> signature, Verdict dmarc, Optional<String> policy) {
        return new Authentication(
                spf.verdict(),
                signature.map(Signature::verdict).orElse(Verdict.NONE),
                signature.map(Signature::domain).filter(domain -> !domain.isEmpty()),
                dmarc,
                policy);
    }

    private static Verdict verdict(Policy policy, String author, SpfCheck.Result spf, List<Signature> signatures) {
        var signed = signatures.stream()
                .anyMatch(one -> one.verdict() == Verdict.PASS && aligned(policy.strictDkim(), one.domain(), author));
        if (signed || spf.verdict() == Verdict.PASS && aligned(policy.strictSpf(), spf.domain(), author))
            return Verdict.PASS;
        if (spf.verdict() == Verdict.NOT_CHECKED) return Verdict.NOT_CHECKED;
        var perhaps = spf.verdict() == Verdict.TEMPORARY_ERROR
                || signatures.stream().anyMatch(one -> one.verdict() == Verdict.TEMPORARY_ERROR);
        return perhaps ? Verdict.TEMPORARY_ERROR : Verdict.FAIL;
    }

    /// The one that says most for the author.
    private static Optional<Signature> best(List<Signature> signatures, String author, Policy policy) {
        return signatures.stream()
                .min(Comparator.comparing((Signature one) -> one.verdict() != Verdict.PASS)
                        .thenComparing(one -> !aligned(policy.strictDkim(), one.domain(), author)));
    }

    private Optional<Policy> policy(String author) throws Dns.Silent {
        var own = record(author);
        if (own.isPresent()) return own.map(tags -> Policy.of(tags, tags.getOrDefault("p", "none")));
        var organisation = organisation(author);
        if (organisation.equals(author)) return Optional.empty();
        return record(organisation)
                .map(tags -> Policy.of(tags, tags.getOrDefault("sp", tags.getOrDefault("p", "none"))));
    }

    /// Two records are none (RFC 7489 §6.6.3).
    private Optional<Map<String, String>> record(String domain) throws Dns.Silent {
        var found = dns.texts("_dmarc." + domain).stream()
                .map(DmarcCheck::tags)
                .filter(tags -> "dmarc1".equals(tags.get("v")))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Map<String, String> tags(String record) {
        var tags = new HashMap<String, String>();
        for (var tag : record.split(";")) {
            var pair = tag.split("=", 2);
            if (pair.length == 2)
                tags.putIfAbsent(
                        pair[0].strip().toLowerCase(Locale.ROOT),
                        pair[1].strip().toLowerCase(Locale.ROOT));
        }
        return tags;
    }

    private static boolean aligned(boolean strict, String domain, String author) {
        return strict ? domain.equals(author) : organisation(domain).equals(organisation(author));
    }

    /// What somebody can register, and nobody else has: `example.co.uk` of `mail.example.co.uk`.
    private static String organisation(String domain) {
        var lower = domain.toLowerCase(Locale.ROOT);
        if (!InternetDomainName.isValid(lower)) return lower;
        var name = InternetDomainName.from(lower);
        if (name.isUnderPublicSuffix()) return name.topPrivateDomain().toString();
        var parts = name.parts();
        return parts.size() < 2 || name.isPublicSuffix()
                ? lower
                : String.join(".", parts.subList(parts.size() - 2, parts.size()));
    }

    /// @param wanted `none`, `quarantine` or `reject`
    private record Policy(String wanted, boolean strictDkim, boolean strictSpf) {
        static final Policy RELAXED = new Policy("none", false, false);

        static Policy of(Map<String, String> tags, String wanted) {
            return new Policy(
                    List.of("quarantine", "reject").contains(wanted) ? wanted : "none",
                    "s".equals(tags.get("adkim")),
                    "s".equals(tags.get("aspf")));
        }
    }
}
