/// What every module stands on: workspaces and row-level security, ids, time, problems, paging, secrets, settings,
/// and the `infra` schema that finds a workspace before one is known.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.goodword.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
