package org.goodword.platform.reference;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What stands in a path, as a shell's variable: of `/agents/{id}` it is `$AGENT`.
final class PathVariables {
    private static final Pattern PLACE = Pattern.compile("/([a-z0-9-]+)/\\{([a-z]+)}");
    private static final Pattern ANY = Pattern.compile("\\{([a-z]+)}");

    /// Where the rule would give two things one name, or a thing the name of the token in use.
    private static final Map<String, String> APART = Map.ofEntries(
            Map.entry("/tokens/{id}", "/tokens/$API_TOKEN"),
            Map.entry("/scim/tokens/{id}", "/scim/tokens/$SCIM_TOKEN"),
            Map.entry("/inbound/email/{id}", "/inbound/email/$MAIL"),
            Map.entry("/inbound/email/{id}/filing", "/inbound/email/$MAIL/filing"),
            Map.entry("/invitations/{token}/acceptance", "/invitations/$LINK/acceptance"),
            Map.entry("/password-resets/{token}", "/password-resets/$LINK"),
            Map.entry("/reports/{name}", "/reports/$REPORT"));

    private PathVariables() {}

    static String inShell(String path) {
        if (APART.containsKey(path)) return APART.getOrDefault(path, path);
        var other = path.startsWith("/organisations/") ? "\\$OTHER_ORGANISATION" : "\\$OTHER_CONTACT";
        var named = path.replaceAll("\\{(other|from)}", other).replace("/reports/{name}", "/reports/$REPORT");
        named = PLACE.matcher(named)
                .replaceAll(found -> "/" + found.group(1) + "/\\$"
                        + (found.group(2).equals("id") ? singular(found.group(1)) : upper(found.group(2))));
        return ANY.matcher(named).replaceAll(found -> "\\$" + upper(found.group(1)));
    }

    private static String singular(String plural) {
        if (plural.endsWith("ies")) return upper(plural.substring(0, plural.length() - 3) + "y");
        return upper(plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural);
    }

    private static String upper(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
