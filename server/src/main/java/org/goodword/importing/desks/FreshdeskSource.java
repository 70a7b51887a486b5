package org.goodword.importing.desks;

import org.springframework.stereotype.Component;

@Component
class FreshdeskSource extends DeskSource {
    FreshdeskSource() {
        super(new Freshdesk());
    }
}
