package org.goodword.contacts.merging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.merging.Merger.Filled;

/// Which fields of the survivor a merge fills. Whoever asked never to be asked, asked it under both names.
final class Filling {
    static final String ORGANISATION = "organisation";
    static final String GOOD_WORD = "goodWord";
    static final String NEVER_ASK = "neverAsk";

    private Filling() {}

    static Map<String, Filled> of(Map<String, Optional<String>> gone, Map<String, Optional<String>> into) {
        var filled = new LinkedHashMap<String, Filled>();
        into.forEach((field, has) -> {
            var offered = gone.getOrDefault(field, Optional.empty());
            if (isEmpty(has) && !isEmpty(offered))
                filled.put(field, new Filled(has.orElse(null), offered.orElse(null)));
        });
        return filled;
    }

    /// Has nothing, or is not so.
    private static boolean isEmpty(Optional<String> value) {
        return value.filter(text -> !text.equals("false")).isEmpty();
    }
}
