package org.foxglove4j.mcap;

/**
 * Says where in a file a record of an application is.
 *
 * @param opcode its opcode
 * @param offset where it starts
 * @param length how many bytes it is, with its opcode and length
 */
record PrivateRecord(int opcode, long offset, long length) {}
