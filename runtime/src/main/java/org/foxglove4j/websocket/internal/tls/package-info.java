/** TLS contexts from certificate and key files. */
@NullMarked
package org.foxglove4j.websocket.internal.tls;

import org.jspecify.annotations.NullMarked;
