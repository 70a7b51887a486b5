/// REST of webhooks and REST hooks.
@NullMarked
package org.goodword.integration.web;

import org.jspecify.annotations.NullMarked;
