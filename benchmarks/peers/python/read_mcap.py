"""Reads a file with the Python library; prints the count and the checksum of the messages, then for each round the
nanoseconds and the sum of a byte in each 64.

Arguments: file, order, topic, start, end, milliseconds to warm up and to measure; "-" for no topic and no bound.
"""

import sys
import time
import zlib

from mcap.reader import SeekingReader
from mcap.stream_reader import StreamReader


def messages(file, order, topic, start, end):
    if order == "stream":
        for record in StreamReader(file).records:
            if type(record).__name__ == "Message":
                yield record
        return
    reader = SeekingReader(file)
    topics = None if topic == "-" else [topic]
    start = None if start == "-" else int(start)
    end = None if end == "-" else int(end)
    for _, _, message in reader.iter_messages(
        topics, start, end, log_time_order=order != "file", reverse=order == "reverse"
    ):
        yield message


def check(path, *query):
    count = 0
    checksum = 0
    with open(path, "rb") as file:
        for message in messages(file, *query):
            checksum = (checksum * 31 + zlib.crc32(message.data) + message.log_time) & 0xFFFFFFFFFFFFFFFF
            count += 1
    print(count, f"{checksum:016x}")


def read(path, *query):
    start = time.perf_counter_ns()
    total = 0
    with open(path, "rb") as file:
        for message in messages(file, *query):
            total += sum(message.data[::64])
    return time.perf_counter_ns() - start, total


def main():
    *query, warm_up, measure = sys.argv[1:8]
    check(*query)
    for millis, show in ((warm_up, False), (measure, True)):
        left = int(millis) * 1_000_000
        while left > 0:
            nanos, total = read(*query)
            left -= nanos
            if show:
                print(nanos, total, flush=True)


main()
