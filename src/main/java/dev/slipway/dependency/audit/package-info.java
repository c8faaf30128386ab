/**
 * What should be known of the distributions that will be handed over: advisories about their versions, and the licences they are under.
 *
 * <p>Asks the network only where somebody named a service or an index to ask. A service that does not answer is told as such, and never
 * as "no vulnerabilities". Changes nothing.
 */
@NullMarked
package dev.slipway.dependency.audit;

import org.jspecify.annotations.NullMarked;
