package org.goodword.identity.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which of all resources are asked for (RFC 7644 §3.4.2), and what of each (§3.9). Agents and teams of a workspace are
/// few enough to look at one by one, as `GET /api/v1/agents` does.
///
/// @param startIndex from 1
/// @param attributes only these; empty for the usual ones
public record Listing(
        Optional<String> filter, int startIndex, int count, Set<String> attributes, Set<String> excluded) {
    public static final int MOST = 200;
    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final Set<String> ALWAYS = Set.of("id", "schemas", "meta");
    private static final int LONGEST_FILTER = 2000;

    public Listing {
        startIndex = Math.max(1, startIndex);
        count = Math.clamp(count, 0, MOST);
        attributes = lower(attributes);
        excluded = lower(excluded);
    }

    /// @throws Refusal `invalidFilter`
    public ObjectNode of(List<ObjectNode> all) {
        var fitting = filter.map(text -> fitting(all, text)).orElse(all);
        var answer = Resources.node();
        answer.putArray("schemas").add(LIST);
        answer.put("totalResults", fitting.size());
        answer.put("startIndex", startIndex);
        var page = fitting.stream()
                .skip(startIndex - 1L)
                .limit(count)
                .map(this::trimmed)
                .toList();
        answer.put("itemsPerPage", page.size());
        answer.putArray("Resources").addAll(page);
        return answer;
    }

    private static List<ObjectNode> fitting(List<ObjectNode> all, String text) {
        if (text.length() > LONGEST_FILTER)
            throw new Refusal(400, "invalidFilter", "A filter has at most %d characters.".formatted(LONGEST_FILTER));
        try {
            var filter = Filter.fromString(text);
            var fitting = new ArrayList<ObjectNode>();
            for (var one : all) {
                if (FilterEvaluator.evaluate(filter, one)) fitting.add(one);
            }
            return fitting;
        } catch (ScimException refused) {
            var refusal = Change.refusal(refused);
            throw new Refusal(refusal.status(), "invalidFilter", refusal.sentence());
        }
    }

    /// What was asked for of it.
    public ObjectNode trimmed(ObjectNode resource) {
        resource.retain(resource.properties().stream()
                .map(Map.Entry::getKey)
                .filter(this::isWanted)
                .toList());
        return resource;
    }

    private boolean isWanted(String name) {
        if (ALWAYS.contains(name)) return true;
        var plain = name.toLowerCase(Locale.ROOT);
        return attributes.isEmpty() ? !excluded.contains(plain) : attributes.contains(plain);
    }

    /// "name.givenName" and "urn:…:User:name" ask for "name".
    private static Set<String> lower(Set<String> names) {
        return names.stream()
                .map(name -> name.replaceAll("^urn:.*:", "")
                        .replaceAll("[.\\[].*$", "")
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
