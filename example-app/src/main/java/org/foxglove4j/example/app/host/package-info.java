/** How this machine and this process fare. */
@NullMarked
package org.foxglove4j.example.app.host;

import org.jspecify.annotations.NullMarked;
