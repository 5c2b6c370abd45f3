"""Writes a workload with the Python library over and over; prints the nanoseconds of each round.

Arguments: workload file, mode, output file, milliseconds to warm up and to measure. Exits with 3 if the library has no such
mode: it has no levels.
"""

import struct
import sys
import time

from mcap.writer import CompressionType, Writer

MODES = {
    "unchunked": {"use_chunking": False},
    "none": {"compression": CompressionType.NONE},
    "lz4": {"compression": CompressionType.LZ4},
    "zstd3": {"compression": CompressionType.ZSTD},
}


def load(path):
    with open(path, "rb") as file:
        data = file.read()
    chunk_size, topic_count = struct.unpack_from("<II", data)
    at = 8
    topics = []
    for _ in range(topic_count):
        (length,) = struct.unpack_from("<I", data, at)
        topics.append(data[at + 4 : at + 4 + length].decode())
        at += 4 + length
    count, _ = struct.unpack_from("<QQ", data, at)
    at += 16
    pool = memoryview(data)[at + 24 * count :]
    entries = list(struct.iter_unpack("<IIQQ", memoryview(data)[at : at + 24 * count]))
    messages = [(channel, bytes(pool[offset : offset + length]), time_) for channel, length, offset, time_ in entries]
    return chunk_size, topics, messages


def write(workload, options, crc, output):
    chunk_size, topics, messages = workload
    with open(output, "wb", buffering=1 << 20) as file:
        writer = Writer(file, chunk_size=chunk_size, enable_crcs=crc, enable_data_crcs=crc, **options)
        writer.start(profile="bench")
        schema = writer.register_schema("BenchMsg", "jsonschema", b'{"type":"object"}')
        channels = [writer.register_channel(topic, "json", schema) for topic in topics]
        start = time.perf_counter_ns()
        for sequence, (channel, data, log_time) in enumerate(messages):
            writer.add_message(channels[channel], log_time, data, log_time, sequence)
        writer.finish()
        file.flush()
        return time.perf_counter_ns() - start


def main():
    path, mode, output, warm_up, measure = sys.argv[1:]
    form = mode.removesuffix("-nocrc")
    if form not in MODES:
        sys.exit(3)
    workload = load(path)
    for millis, show in ((warm_up, False), (measure, True)):
        left = int(millis) * 1_000_000
        while left > 0:
            nanos = write(workload, MODES[form], form == mode, output)
            left -= nanos
            if show:
                print(nanos, flush=True)


main()
