/// Endpoints: where events go, which ones, and how they fare.
@NullMarked
package org.goodword.integration.endpoints;

import org.jspecify.annotations.NullMarked;
