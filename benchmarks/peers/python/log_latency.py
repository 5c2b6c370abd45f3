"""Logs messages of 1 KiB at a steady rate with the official SDK; prints the median, the 99th and 99.9th percentile and the
longest of the calls, in nanoseconds.

Arguments: messages a second, seconds, mode, output file, file of the messages' bytes, rounds. Exits with 3 if there is no
such mode.
"""

import gc
import sys
import time

import foxglove
from sdk_mode import options

MESSAGE_LENGTH = 1024


def main():
    rate, seconds, mode, output, pool_path, rounds = sys.argv[1:]
    rate = int(rate)
    with open(pool_path, "rb") as file:
        pool = file.read()
    messages = [pool[at : at + MESSAGE_LENGTH] for at in range(0, len(pool) - MESSAGE_LENGTH + 1, MESSAGE_LENGTH)]
    nanos = [0] * (rate * int(seconds))
    interval = 1e9 / rate
    clock = time.perf_counter_ns
    gc.disable()
    for _ in range(int(rounds)):
        context = foxglove.Context()
        writer = foxglove.open_mcap(output, allow_overwrite=True, context=context, writer_options=options(mode))
        log = foxglove.Channel("/topic", message_encoding="json", context=context).log
        start = clock()
        for i in range(len(nanos)):
            due = start + int(i * interval)
            message = messages[i % len(messages)]
            before = clock()
            while before < due:
                before = clock()
            log(message, log_time=before)
            nanos[i] = clock() - before
        writer.close()
        taken = sorted(nanos)
        percentiles = [taken[int(len(taken) * share)] for share in (0.5, 0.99, 0.999)]
        print(*percentiles, taken[-1], flush=True)


main()
