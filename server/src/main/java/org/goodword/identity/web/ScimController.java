package org.goodword.identity.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodword.identity.passkeys.Site;
import org.goodword.identity.scim.Body;
import org.goodword.identity.scim.Listing;
import org.goodword.identity.scim.Refusal;
import org.goodword.identity.scim.Said;
import org.goodword.identity.scim.ScimGroups;
import org.goodword.identity.scim.ScimUsers;
import org.goodword.identity.scim.ServiceWords;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// SCIM 2.0 (RFC 7644) for a directory of the house, which has a token of its own.
@RestController
@RequestMapping(value = "/scim/v2", produces = Said.TYPE)
class ScimController {
    private static final String BASE = "/scim/v2";
    private static final Logger LOG = LoggerFactory.getLogger(ScimController.class);

    private final ScimUsers users;
    private final ScimGroups groups;

    ScimController(ScimUsers users, ScimGroups groups) {
        this.users = users;
        this.groups = groups;
    }

    @GetMapping("/ServiceProviderConfig")
    String config(HttpServletRequest request) {
        return ServiceWords.config(base(request)).toString();
    }

    @GetMapping("/ResourceTypes")
    String resourceTypes(HttpServletRequest request) {
        return whole(ServiceWords.resourceTypes(base(request)));
    }

    @GetMapping("/ResourceTypes/{id}")
    ResponseEntity<String> resourceType(@PathVariable String id, HttpServletRequest request) {
        return found(ServiceWords.resourceTypes(base(request)), id);
    }

    @GetMapping("/Schemas")
    String schemas(HttpServletRequest request) {
        return whole(ServiceWords.schemas(base(request)));
    }

    @GetMapping("/Schemas/{id}")
    ResponseEntity<String> schema(@PathVariable String id, HttpServletRequest request) {
        return found(ServiceWords.schemas(base(request)), id);
    }

    @GetMapping("/Users")
    String listUsers(HttpServletRequest request) {
        return listing(request).of(users.all(base(request))).toString();
    }

    @PostMapping("/Users")
    ResponseEntity<String> createUser(@RequestBody String body, HttpServletRequest request) {
        return made(users.create(Body.read(body), base(request)), request);
    }

    @GetMapping("/Users/{id}")
    ResponseEntity<String> showUser(@PathVariable String id, HttpServletRequest request) {
        return shown(users.show(id, base(request)), request);
    }

    @PutMapping("/Users/{id}")
    ResponseEntity<String> replaceUser(@PathVariable String id, @RequestBody String body, HttpServletRequest request) {
        return shown(users.replace(id, version(request), Body.read(body), base(request)), request);
    }

    @PatchMapping("/Users/{id}")
    ResponseEntity<String> patchUser(@PathVariable String id, @RequestBody String body, HttpServletRequest request) {
        return shown(users.patch(id, version(request), Body.read(body), base(request)), request);
    }

    @DeleteMapping("/Users/{id}")
    ResponseEntity<String> deleteUser(@PathVariable String id, HttpServletRequest request) {
        users.delete(id, version(request), base(request));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/Groups")
    String listGroups(HttpServletRequest request) {
        return listing(request).of(groups.all(base(request))).toString();
    }

    @PostMapping("/Groups")
    ResponseEntity<String> createGroup(@RequestBody String body, HttpServletRequest request) {
        return made(groups.create(Body.read(body), base(request)), request);
    }

    @GetMapping("/Groups/{id}")
    ResponseEntity<String> showGroup(@PathVariable String id, HttpServletRequest request) {
        return shown(groups.show(id, base(request)), request);
    }

    @PutMapping("/Groups/{id}")
    ResponseEntity<String> replaceGroup(@PathVariable String id, @RequestBody String body, HttpServletRequest request) {
        return shown(groups.replace(id, version(request), Body.read(body), base(request)), request);
    }

    @PatchMapping("/Groups/{id}")
    ResponseEntity<String> patchGroup(@PathVariable String id, @RequestBody String body, HttpServletRequest request) {
        return shown(groups.patch(id, version(request), Body.read(body), base(request)), request);
    }

    @DeleteMapping("/Groups/{id}")
    ResponseEntity<String> deleteGroup(@PathVariable String id, HttpServletRequest request) {
        groups.delete(id, version(request), base(request));
        return ResponseEntity.noContent().build();
    }

    /// Bulk and Me are not served, and say so.
    @RequestMapping({"/Bulk", "/Me"})
    ResponseEntity<String> unserved() {
        return answer(501, Said.error(501, "", "This is not served here."));
    }

    @RequestMapping("/**")
    ResponseEntity<String> nothing() {
        return answer(404, Said.error(404, "", "There is nothing at this address."));
    }

    @ExceptionHandler
    ResponseEntity<String> on(Refusal refused) {
        return answer(refused.status(), Said.error(refused.status(), refused.type(), refused.sentence()));
    }

    @ExceptionHandler
    ResponseEntity<String> on(Rejected rejected) {
        return on(Said.of(rejected.problem()));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<String> onUnreadable() {
        return answer(400, Said.error(400, "invalidSyntax", "The body is missing or cannot be read."));
    }

    @ExceptionHandler
    ResponseEntity<String> onAnythingElse(RuntimeException failed) {
        LOG.error("A SCIM request failed", failed);
        return answer(500, Said.error(500, "", "Something went wrong on our side."));
    }

    private static Listing listing(HttpServletRequest request) {
        return new Listing(
                Optional.ofNullable(request.getParameter("filter")).filter(text -> !text.isBlank()),
                number(request, "startIndex", 1),
                number(request, "count", Listing.MOST),
                names(request, "attributes"),
                names(request, "excludedAttributes"));
    }

    private static int number(HttpServletRequest request, String name, int usual) {
        var text = request.getParameter(name);
        if (text == null) return usual;
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException other) {
            throw new Rejected(new Invalid(name, "\"%s\" is a number.".formatted(name)));
        }
    }

    private static Set<String> names(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(text -> Set.copyOf(Splitter.on(',').trimResults().omitEmptyStrings().splitToList(text).stream()
                        .distinct()
                        .toList()))
                .orElse(Set.of());
    }

    private static Optional<String> version(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("If-Match"));
    }

    private static ResponseEntity<String> made(ObjectNode resource, HttpServletRequest request) {
        var meta = resource.get("meta");
        return ResponseEntity.status(201)
                .header("Location", meta.get("location").asText())
                .header("ETag", meta.get("version").asText())
                .body(listing(request).trimmed(resource).toString());
    }

    private static ResponseEntity<String> shown(ObjectNode resource, HttpServletRequest request) {
        var version = resource.get("meta").get("version").asText();
        var known = request.getMethod().equals("GET") && version.equals(request.getHeader("If-None-Match"));
        if (known) return ResponseEntity.status(304).header("ETag", version).build();
        return ResponseEntity.ok()
                .header("ETag", version)
                .body(listing(request).trimmed(resource).toString());
    }

    private static String whole(List<ObjectNode> all) {
        return new Listing(Optional.empty(), 1, Listing.MOST, Set.of(), Set.of())
                .of(all)
                .toString();
    }

    private static ResponseEntity<String> found(List<ObjectNode> all, String id) {
        return all.stream()
                .filter(one -> one.get("id").asText().equals(id))
                .findFirst()
                .map(one -> answer(200, one.toString()))
                .orElseGet(() -> answer(404, Said.error(404, "", "There is no \"%s\".".formatted(id))));
    }

    private static ResponseEntity<String> answer(int status, String body) {
        return ResponseEntity.status(status).header("Content-Type", Said.TYPE).body(body);
    }

    private static String base(HttpServletRequest request) {
        return Site.of(request).origin() + BASE;
    }
}
