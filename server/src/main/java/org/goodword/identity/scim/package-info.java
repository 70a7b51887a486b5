/// SCIM 2.0 (RFC 7643, RFC 7644): a directory keeps agents and teams here by itself, with a token of its own.
@NullMarked
package org.goodword.identity.scim;

import org.jspecify.annotations.NullMarked;
