/// Runs: begun, followed, stopped, gone on with.
@NullMarked
package org.goodword.importing.running;

import org.jspecify.annotations.NullMarked;
