/// What somebody tries who means harm, each with the number it has in the OWASP Application Security Verification
/// Standard 4.0.3 (`Asvs`). Attacks on one capability stand beside its other tests, with their numbers too.
package org.goodword.attack;
