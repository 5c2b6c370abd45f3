/** Encodes records with our generated code and with other libraries, in JSON and protobuf. */
@NullMarked
package org.foxglove4j.benchmarks.encoding;

import org.jspecify.annotations.NullMarked;
