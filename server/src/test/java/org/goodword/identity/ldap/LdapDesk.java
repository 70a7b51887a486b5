package org.goodword.identity.ldap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.cast.Tab;
import tools.jackson.databind.JsonNode;

/// A company whose agents come in by the directory of the tests.
final class LdapDesk {
    final Company acme;
    final Rest ada;
    Tab tab;
    private final Cast cast;
    private final Slapd slapd;

    LdapDesk(Cast cast, Slapd slapd) {
        this.cast = cast;
        this.slapd = slapd;
        acme = cast.acme();
        ada = acme.ada().rest();
        tab = new Tab(cast, acme);
    }

    void set(Map<String, Object> these) {
        ada.put("/ldap", settings(these)).json(200);
    }

    Map<String, Object> settings(Map<String, Object> these) {
        var settings = new HashMap<String, Object>();
        settings.put("on", true);
        settings.put("url", slapd.url());
        settings.put("certificate", slapd.certificate);
        settings.put("bindDn", Slapd.READER);
        settings.put("secret", Slapd.PASSWORD);
        settings.put("base", "ou=people," + Slapd.BASE);
        settings.put("userFilter", "(&(objectClass=inetOrgPerson)(|(uid={name})(mail={name})))");
        settings.put("names", Map.of("id", "entryUUID", "email", "mail", "name", "cn", "group", "cn"));
        settings.put("groupBase", "ou=groups," + Slapd.BASE);
        settings.put("groupFilter", "(&(objectClass=groupOfNames)(member={dn}))");
        settings.put("button", "Directory");
        settings.put("domains", List.of(acme.domain()));
        settings.put("groups", List.of());
        settings.put("otherwise", role("agent"));
        settings.put("makesAgents", true);
        settings.put("onlyWay", false);
        settings.put("syncs", true);
        settings.putAll(these);
        return settings;
    }

    static Map<String, Object> rule(String group, String role, Object... teams) {
        return Map.of("group", group, "role", role, "teams", List.of(teams));
    }

    Answer signIn(String name, String password) {
        tab = new Tab(cast, acme);
        return tab.send("POST", "/session/ldap", Map.of("name", name, "password", password));
    }

    JsonNode agent(String id) {
        return ada.get("/agents/" + id).json(200);
    }

    String role(String key) {
        return ada.get("/roles")
                .json(200)
                .get("items")
                .valueStream()
                .filter(role -> role.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }
}
