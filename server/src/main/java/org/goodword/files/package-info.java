/// Blobs on disk, by workspace and hash, with a row for each use. Never lost: on disk before the row commits.
@ApplicationModule(allowedDependencies = {"platform", "platform::spi"})
@NullMarked
package org.goodword.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
