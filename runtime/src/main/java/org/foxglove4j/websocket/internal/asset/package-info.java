/**
 * Files that clients may fetch: they are found below a folder, or in a folder of the class path, and never elsewhere.
 */
@NullMarked
package org.foxglove4j.websocket.internal.asset;

import org.jspecify.annotations.NullMarked;
