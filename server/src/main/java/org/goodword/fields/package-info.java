/// What a workspace keeps of its tickets, contacts and organisations beyond what is built in: typed fields, the forms
/// they stand in, and the rules by which a form shows and demands them.
///
/// Owns definitions, layouts and the values that can be filtered by; each value itself lies with its subject, whose
/// module has it judged here. Announces `field.*` and `form.changed`.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::web",
            "platform::work",
            "ledger",
            "filter",
            "filter::spi",
            "identity",
            "identity::spi",
            "realtime::spi"
        })
@NullMarked
package org.goodword.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
