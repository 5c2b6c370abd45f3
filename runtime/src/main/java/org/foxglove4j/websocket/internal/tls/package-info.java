/**
 * What encrypts connections, made of certificates and keys as they lie in files.
 */
@NullMarked
package org.foxglove4j.websocket.internal.tls;

import org.jspecify.annotations.NullMarked;
