/// Moving: a whole workspace is taken out as one file, and brought into another installation as it was.
///
/// Owns the departures and where a workspace came from. Reads and fills the tables of every module by the catalogue of
/// the database, and by a decision for each of them; nothing else may. Announces `workspace.export-*` and
/// `workspace.moved-in`. Nobody depends on it.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::spi",
            "platform::work",
            "ledger",
            "files",
            "identity::spi",
            "contacts::spi"
        })
@NullMarked
package org.goodword.moving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
