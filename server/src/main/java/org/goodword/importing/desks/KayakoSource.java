package org.goodword.importing.desks;

import org.springframework.stereotype.Component;

@Component
class KayakoSource extends DeskSource {
    KayakoSource() {
        super(new Kayako());
    }
}
