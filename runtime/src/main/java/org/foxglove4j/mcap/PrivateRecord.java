package org.foxglove4j.mcap;

/**
 * The position of a private record in a file.
 *
 * @param opcode the opcode
 * @param offset the offset in the file
 * @param length the length in bytes, including the opcode and length fields
 */
record PrivateRecord(int opcode, long offset, long length) {}
