package org.goodword.portal.keeping;

import java.util.Locale;
import java.util.Optional;
import org.goodword.files.FileId;
import org.goodword.identity.Brand;
import org.goodword.identity.BrandId;
import org.goodword.platform.Version;

/// How a brand's portal looks and whom it lets in.
///
/// @param title above its pages; empty for the brand's name
/// @param welcome a text for who is not signed in; may be empty
/// @param colour of what can be pressed: `#0f5b6b`
/// @param strangers whether who never wrote to us may sign in
/// @param inCopy whether who is in copy of a ticket sees what of it went to him
/// @param host its own host name; absent: it lies below the installation's
public record Portal(
        BrandId brand,
        boolean enabled,
        String title,
        String welcome,
        String colour,
        boolean strangers,
        Sharing organisations,
        boolean inCopy,
        Optional<HostName> host,
        Optional<FileId> logo,
        Version version) {

    /// Whether people of an organisation see each other's tickets.
    public enum Sharing {
        OFF,
        /// Those of organisations that say so.
        SHARING,
        ALL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Sharing of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// What a brand has that nobody has settled yet: none.
    static Portal none(BrandId brand) {
        return new Portal(
                brand,
                false,
                "",
                "",
                "#0f5b6b",
                true,
                Sharing.SHARING,
                true,
                Optional.empty(),
                Optional.empty(),
                new Version(0));
    }

    public String titleOf(Brand one) {
        return title.isEmpty() ? one.name() : title;
    }
}
