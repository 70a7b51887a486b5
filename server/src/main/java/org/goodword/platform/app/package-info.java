/// Serves the agents' app, which the build puts into `static/app` of the jar: files that never change by their hash,
/// and one page for every address, with a content security policy of its own.
@NullMarked
package org.goodword.platform.app;

import org.jspecify.annotations.NullMarked;
