/// What is told of an event: as JSON to programs, as a sentence to the channels of Slack and Teams.
@NullMarked
package org.goodword.integration.telling;

import org.jspecify.annotations.NullMarked;
