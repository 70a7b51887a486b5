package org.goodword.identity.scim;

import java.util.Map;
import org.goodword.identity.Brands;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.directory.Mapping;
import org.goodword.identity.directory.Mappings;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Roles by group, as administrators set them up.
@Component
public class ScimKeeping {
    private static final String NAME = "scim";

    private final Settings settings;
    private final Mappings mappings;
    private final Placing placing;
    private final Brands brands;
    private final Ledger ledger;

    ScimKeeping(Settings settings, Mappings mappings, Placing placing, Brands brands, Ledger ledger) {
        this.settings = settings;
        this.mappings = mappings;
        this.placing = placing;
        this.brands = brands;
        this.ledger = ledger;
    }

    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public ScimSettings show(Caller by) {
        by.require(IdentityPermissions.SECURE);
        return placing.settings();
    }

    /// Counts at once for all whom the directory keeps.
    ///
    /// @throws Rejected `not-allowed`, `invalid-value`
    @Transactional
    public ScimSettings put(Mapping mapping, Caller by) {
        by.require(IdentityPermissions.SECURE);
        if (mapping.rules().stream().anyMatch(rule -> !rule.teams().isEmpty()))
            throw Invalid.of("groups", "A group is a team by itself here; a rule names its role only.");
        if (mapping.otherwise() == null && !mapping.rules().isEmpty())
            throw Invalid.of("otherwise", "Say which role they have who are in none of these groups.");
        mappings.requireGrantable(mapping, by);
        var put = new ScimSettings(mapping);
        settings.put(NAME, put);
        placing.placeAll();
        var facts = Map.<String, Object>of("rules", mapping.rules().size());
        ledger.append(
                IdentityEvent.of(
                        "workspace.scim-changed", brands.all().getFirst().id().value(), facts),
                by.actor());
        return put;
    }
}
