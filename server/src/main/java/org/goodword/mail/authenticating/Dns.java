package org.goodword.mail.authenticating;

import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// The names of the world.
public final class Dns {
    private final Resolver resolver;

    Dns(Resolver resolver) {
        this.resolver = resolver;
    }

    /// For libraries that ask by themselves.
    Resolver resolver() {
        return resolver;
    }

    /// The texts of a name, each as one; none where the name is not.
    ///
    /// @throws Silent when nobody can tell
    public List<String> texts(String name) throws Silent {
        try {
            var lookup = new Lookup(name, Type.TXT);
            lookup.setResolver(resolver);
            lookup.setCache(null);
            var found = lookup.run();
            return switch (lookup.getResult()) {
                case Lookup.SUCCESSFUL -> texts(found);
                case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> List.of();
                default -> throw new Silent(lookup.getErrorString());
            };
        } catch (TextParseException noName) {
            return List.of();
        }
    }

    private static List<String> texts(org.xbill.DNS.Record[] records) {
        var texts = new ArrayList<String>();
        for (var record : records) if (record instanceof TXTRecord text) texts.add(String.join("", text.getStrings()));
        return texts;
    }

    /// No answer came.
    public static final class Silent extends Exception {
        private static final long serialVersionUID = 1L;

        Silent(String why) {
            super(why);
        }
    }
}
