package org.goodword.identity.directory;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.goodword.platform.Invalid;

/// Whom a workspace takes from a directory, and as what.
///
/// @param domains whose addresses link to an agent, or make one
/// @param makesAgents whether who is nobody here becomes an agent
public record Policy(List<String> domains, Mapping mapping, boolean makesAgents) {
    private static final int MOST = 50;
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

    /// @throws org.goodword.platform.Rejected `invalid-value`
    public Policy {
        if (domains.size() > MOST) throw Invalid.of("domains", "At most %d domains are kept.".formatted(MOST));
        domains = domains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        for (var domain : domains) {
            if (!DOMAIN.matcher(domain).matches())
                throw Invalid.of("domains", "\"%s\" is no domain; write it as \"example.org\".".formatted(domain));
        }
    }
}
