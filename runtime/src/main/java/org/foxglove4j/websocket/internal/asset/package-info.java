/** Files that clients may fetch, from a folder or from a folder of the class path, and never from elsewhere. */
@NullMarked
package org.foxglove4j.websocket.internal.asset;

import org.jspecify.annotations.NullMarked;
