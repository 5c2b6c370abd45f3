"""Prints what the Python mcap package reads from files, every CRC that it can check checked.

Usage: read_mcap.py stream|indexed FILE...

Tab-separated lines. For each file F and its path; then one for each channel that has messages (C, topic, message
encoding, schema name, schema encoding, SHA-256 of the schema), each message (M, topic, log time, publish time,
sequence, SHA-256 of the data), each attachment (A, name, media type, log time, creation time, SHA-256 of the data) and
each metadata record (D, name, sorted entries); and if the file cannot be read on, E and the reason.
"""

import sys
from hashlib import sha256

from mcap.reader import SeekingReader
from mcap.records import Attachment, Channel, Message, Metadata, Schema
from mcap.stream_reader import StreamReader


class Printer:
    def __init__(self):
        self.seen = set()

    def message(self, schema, channel, message):
        if channel.id not in self.seen:
            self.seen.add(channel.id)
            name, encoding, data = (schema.name, schema.encoding, schema.data) if schema else ("", "", b"")
            line("C", channel.topic, channel.message_encoding, name, encoding, digest(data))
        line("M", channel.topic, message.log_time, message.publish_time, message.sequence, digest(message.data))

    def attachment(self, it):
        line("A", it.name, it.media_type, it.log_time, it.create_time, digest(it.data))

    def metadata(self, it):
        line("D", it.name, ";".join(sorted(f"{key}={value}" for key, value in it.metadata.items())))


def line(*columns):
    print(*columns, sep="\t")


def digest(data):
    return sha256(data).hexdigest()


def stream(file, printer):
    schemas, channels = {}, {}
    for record in StreamReader(file, validate_crcs=True).records:
        if isinstance(record, Schema):
            schemas[record.id] = record
        elif isinstance(record, Channel):
            channels[record.id] = record
        elif isinstance(record, Message):
            channel = channels[record.channel_id]
            printer.message(schemas[channel.schema_id] if channel.schema_id else None, channel, record)
        elif isinstance(record, Attachment):
            printer.attachment(record)
        elif isinstance(record, Metadata):
            printer.metadata(record)


def indexed(file, printer):
    reader = SeekingReader(file, validate_crcs=True)
    for schema, channel, message in reader.iter_messages():
        printer.message(schema, channel, message)
    for attachment in reader.iter_attachments():
        printer.attachment(attachment)
    for metadata in reader.iter_metadata():
        printer.metadata(metadata)


def main(mode, *paths):
    read = {"stream": stream, "indexed": indexed}[mode]
    for path in paths:
        line("F", path)
        try:
            with open(path, "rb") as file:
                read(file, Printer())
        except Exception as error:
            line("E", type(error).__name__, " ".join(str(error).split()))


if __name__ == "__main__":
    main(*sys.argv[1:])
