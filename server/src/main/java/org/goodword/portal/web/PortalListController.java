package org.goodword.portal.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.goodword.platform.PageRequest;
import org.goodword.portal.web.Sites.Request;
import org.goodword.ticketing.CustomerTickets;
import org.goodword.ticketing.CustomerTickets.Listed;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a customer asked, as a list; for who is not signed in, the way in.
@Hidden
@RestController
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class PortalListController {
    private static final int PAGE = 20;
    private static final int LONGEST_WORDS = 200;

    private final Sites sites;
    private final EntryPages entries;
    private final CustomerTickets tickets;

    PortalListController(Sites sites, EntryPages entries, CustomerTickets tickets) {
        this.sites = sites;
        this.entries = entries;
        this.tickets = tickets;
    }

    @GetMapping({"/portal/{key}", "/portal/{key}/"})
    ResponseEntity<?> list(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = Within.HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sites.show(new Request(key, request, response), site -> {
            if (site.customer().isEmpty()) return entries.show(site, Within.afterEntry(to));
            var sees = site.visitor().sees();
            var cut =
                    words.substring(0, Math.min(words.length(), LONGEST_WORDS)).replace("\0", "");
            var listed = new Listed(
                    whose.equals("organisation") && sees.organisation().isPresent(), which.equals("done"), cut);
            var page = tickets.list(sees, listed, new PageRequest(PAGE, after));
            return sites.page(
                    HttpStatus.OK, "tickets", site, Map.of("page", new ListPage(site, listed, page, !after.isEmpty())));
        });
    }
}
