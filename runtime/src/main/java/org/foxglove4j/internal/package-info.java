/** Classes shared by several packages of the runtime; not exported. */
@NullMarked
package org.foxglove4j.internal;

import org.jspecify.annotations.NullMarked;
