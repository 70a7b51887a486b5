package org.goodword.importing.desks;

import org.springframework.stereotype.Component;

@Component
class ZendeskSource extends DeskSource {
    ZendeskSource() {
        super(new Zendesk());
    }
}
