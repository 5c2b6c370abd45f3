"""Prints what the Python mcap package reads from a file, every CRC checked.

Usage: read_mcap.py stream|indexed FILE

One line for each channel that has messages (C, topic, message encoding, schema name, schema encoding, SHA-256 of the
schema) and for each message (M, topic, log time, publish time, sequence, SHA-256 of the data), tab-separated.
"""

import sys
from hashlib import sha256

from mcap.reader import NonSeekingReader, SeekingReader


def main(mode, path):
    with open(path, "rb") as file:
        if mode == "stream":
            messages = NonSeekingReader(file, validate_crcs=True).iter_messages(log_time_order=False)
        else:
            messages = SeekingReader(file, validate_crcs=True).iter_messages()
        seen = set()
        for schema, channel, message in messages:
            if channel.id not in seen:
                seen.add(channel.id)
                name, encoding, data = (schema.name, schema.encoding, schema.data) if schema else ("", "", b"")
                print("C", channel.topic, channel.message_encoding, name, encoding, sha256(data).hexdigest(), sep="\t")
            print(
                "M",
                channel.topic,
                message.log_time,
                message.publish_time,
                message.sequence,
                sha256(message.data).hexdigest(),
                sep="\t",
            )


main(*sys.argv[1:])
