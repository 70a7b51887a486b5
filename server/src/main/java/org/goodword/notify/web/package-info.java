/// The devices of an agent, over REST.
@NullMarked
package org.goodword.notify.web;

import org.jspecify.annotations.NullMarked;
