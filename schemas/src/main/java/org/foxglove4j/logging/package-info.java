/**
 * Shows the logs of an application in the Log panel of the Foxglove app, and records them together with its messages.
 *
 * <p>Each class here is for one logging library, and needs that library only if it is used.
 */
@NullMarked
package org.foxglove4j.logging;

import org.jspecify.annotations.NullMarked;
