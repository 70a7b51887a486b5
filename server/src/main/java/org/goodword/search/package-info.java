/// Finds by words: ranked, forgiving of typing errors, in every workspace on its own.
///
/// Owns one Lucene index per node in the data folder, fed from the ledger and rebuilt whenever it is missing, damaged
/// or of another version. Modules above contribute what can be found through `search.spi`, and load what was found
/// through their own SQL, where permissions are.
@ApplicationModule(allowedDependencies = {"platform", "platform::spi", "ledger", "filter"})
@NullMarked
package org.goodword.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
