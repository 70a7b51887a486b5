/// Moving out over REST.
@NullMarked
package org.goodword.moving.web;

import org.jspecify.annotations.NullMarked;
