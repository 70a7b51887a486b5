/// REST.
@NullMarked
package org.goodword.routing.web;

import org.jspecify.annotations.NullMarked;
