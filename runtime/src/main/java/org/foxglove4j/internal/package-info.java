/** What several packages of the runtime share and no user sees; not exported. */
@NullMarked
package org.foxglove4j.internal;

import org.jspecify.annotations.NullMarked;
