"""Writes files with the Python mcap package into a folder, and prints what is in them.

Usage: write_mcap.py FOLDER

The lines are those of read_mcap.py, which see.
"""

import os
import random
import sys

from mcap.records import Attachment, Channel, Message, Metadata, Schema
from mcap.writer import CompressionType, IndexType, Writer
from read_mcap import Printer, line

START = 1_700_000_000_000_000_000
SWITCHES = [
    {},
    {"repeat_channels": False},
    {"repeat_schemas": False},
    {"use_statistics": False},
    {"use_summary_offsets": False},
    {"enable_crcs": False},
    {"enable_data_crcs": True},
    *({"index_types": IndexType.ALL & ~kind} for kind in IndexType.ALL),
    {
        "index_types": IndexType.NONE,
        "repeat_channels": False,
        "repeat_schemas": False,
        "use_statistics": False,
        "use_summary_offsets": False,
        "enable_crcs": False,
    },
]


def write(path, messages, scale, **options):
    line("F", path)
    printer = Printer()
    with open(path, "wb") as file:
        writer = Writer(file, **options)
        writer.start(library="write_mcap.py")
        schema = Schema(id=0, name="Pose", encoding="jsonschema", data=b'{"type":"object"}')
        schema.id = writer.register_schema(schema.name, schema.encoding, schema.data)
        channels = [
            Channel(id=0, topic="/pose", message_encoding="json", metadata={"frame": "map"}, schema_id=schema.id),
            Channel(id=0, topic="/octets", message_encoding="octets", metadata={}, schema_id=0),
        ]
        for channel in channels:
            channel.id = writer.register_channel(
                channel.topic, channel.message_encoding, channel.schema_id, channel.metadata
            )
        for i in range(messages):
            length = i * 37 % 300 * scale
            data = f"{i}:".encode() * length if i % 3 else random.Random(i).randbytes(length)
            channel = channels[i % 2]
            log_time = START + (i ^ 3) * 1000
            message = Message(
                channel_id=channel.id, log_time=log_time, data=data[:length], publish_time=log_time - i, sequence=i
            )
            writer.add_message(message.channel_id, log_time, message.data, message.publish_time, message.sequence)
            printer.message(schema if channel.schema_id else None, channel, message)
            if i == messages // 2:
                attachment = Attachment(
                    create_time=1, log_time=2, name="notes", media_type="text/plain", data=b"any" * 1000
                )
                writer.add_attachment(1, 2, attachment.name, attachment.media_type, attachment.data)
                printer.attachment(attachment)
                metadata = Metadata(name="setup", metadata={"gain": "0.5", "unit": "µm"})
                writer.add_metadata(metadata.name, metadata.metadata)
                printer.metadata(metadata)
        writer.finish()


def main(folder):
    count = 0

    def path():
        nonlocal count
        count += 1
        return os.path.join(folder, f"python{count}.mcap")

    for compression in CompressionType:
        write(path(), 400, 50, compression=compression)
        for switches in SWITCHES:
            for chunk_size in (1, 5000, 1 << 20):
                write(path(), 40, 1, compression=compression, chunk_size=chunk_size, **switches)
    for switches in SWITCHES:
        write(path(), 40, 1, use_chunking=False, **switches)


if __name__ == "__main__":
    main(*sys.argv[1:])
