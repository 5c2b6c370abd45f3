"""Writes the protobuf messages of an MCAP file once more, with mcap-protobuf-support, and prints what it reads back.

Usage: compare_encodings.py FILE COPY

FILE holds the same messages on the topics /protobuf/TYPE and /json/TYPE, at the same log times. Prints the topic, the
log time and the values of each protobuf message, tab-separated; the values as JSON in which objects are sorted lists of
names and values, and numbers are text: decimal for integers, the bits for floating point. Fails at the first message that changes on the way, or that differs from
the one in JSON.
"""

import base64
import json
import struct
import sys

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.unknown_fields import UnknownFieldSet
from mcap.reader import make_reader
from mcap_protobuf.decoder import DecoderFactory
from mcap_protobuf.writer import Writer

TIMES = ("google.protobuf.Timestamp", "google.protobuf.Duration")


def scalar(field, value):
    """Spells a value out so that only equal ones look alike."""
    if field.type == FieldDescriptor.TYPE_DOUBLE:
        return struct.pack(">d", value).hex()
    if field.type == FieldDescriptor.TYPE_FLOAT:
        return struct.pack(">f", value).hex()
    if field.type == FieldDescriptor.TYPE_BYTES:
        return value.hex()
    if field.type in (FieldDescriptor.TYPE_BOOL, FieldDescriptor.TYPE_STRING):
        return value
    return str(value)


def is_map(field):
    return field.message_type is not None and field.message_type.GetOptions().map_entry


def from_protobuf(message):
    values = {}
    for field in message.DESCRIPTOR.fields:
        value = getattr(message, field.name)
        if is_map(field):
            inner = field.message_type.fields_by_name["value"]
            values[field.name] = {str(key): single(inner, value[key]) for key in value}
        elif field.is_repeated:
            values[field.name] = [single(field, each) for each in value]
        elif not field.has_presence or message.HasField(field.name):
            values[field.name] = single(field, value)
    return values


def single(field, value):
    return from_protobuf(value) if field.message_type else scalar(field, value)


def from_json(descriptor, json_values):
    if descriptor.full_name in TIMES:
        json_values = from_json_time(descriptor, **json_values)
    values = {}
    for field in descriptor.fields:
        value = json_values.get(field.name)
        if is_map(field):
            inner = field.message_type.fields_by_name["value"]
            values[field.name] = {key: single_json(inner, each) for key, each in (value or {}).items()}
        elif field.is_repeated:
            values[field.name] = [single_json(field, each) for each in value or []]
        elif value is not None:
            values[field.name] = single_json(field, value)
        elif not field.has_presence:
            values[field.name] = scalar(field, field.default_value)
    return values


def from_json_time(descriptor, sec, nsec):
    """Protobuf's durations have nanoseconds of the sign of the seconds; the app's never negative ones."""
    if descriptor.name == "Duration" and sec < 0 < nsec:
        return {"seconds": sec + 1, "nanos": nsec - 1_000_000_000}
    return {"seconds": sec, "nanos": nsec}


def single_json(field, value):
    if field.message_type:
        return from_json(field.message_type, value)
    if field.type == FieldDescriptor.TYPE_BYTES:
        return scalar(field, base64.b64decode(value, validate=True))
    return scalar(field, value)


def canonical(message):
    """Returns the bytes of a message with the entries of maps in order."""
    return message.SerializeToString(deterministic=True)


def ordered(value):
    if isinstance(value, dict):
        return [[key, ordered(value[key])] for key in sorted(value)]
    return [ordered(each) for each in value] if isinstance(value, list) else value


def main(path, copy_path):
    originals = {}
    in_json = {}
    with open(path, "rb") as file, open(copy_path, "wb") as copy, Writer(copy) as writer:
        reader = make_reader(file, validate_crcs=True, decoder_factories=[DecoderFactory()])
        for _, channel, message in reader.iter_messages():
            _, encoding, kind = channel.topic.split("/", 2)
            if encoding == "json":
                in_json[kind, message.log_time] = json.loads(message.data)
        channels = reader.get_summary().channels.values()
        topics = [channel.topic for channel in channels if channel.message_encoding == "protobuf"]
        for _, channel, message, decoded in reader.iter_decoded_messages(topics=topics):
            if len(UnknownFieldSet(decoded)):
                raise ValueError(f"{channel.topic} at {message.log_time}: unknown fields")
            originals[channel.topic, message.log_time] = (len(message.data), canonical(decoded))
            writer.write_message(channel.topic, decoded, message.log_time, message.log_time)
    with open(copy_path, "rb") as copy:
        reader = make_reader(copy, validate_crcs=True, decoder_factories=[DecoderFactory()])
        for _, channel, message, decoded in reader.iter_decoded_messages():
            if originals.pop((channel.topic, message.log_time)) != (len(message.data), canonical(decoded)):
                raise ValueError(f"{channel.topic} at {message.log_time}: not written as it was read")
            values = from_protobuf(decoded)
            expected = from_json(decoded.DESCRIPTOR, in_json[channel.topic.split("/", 2)[2], message.log_time])
            if values != expected:
                raise ValueError(f"{channel.topic} at {message.log_time}: {values} in protobuf, {expected} in JSON")
            print(channel.topic, message.log_time, json.dumps(ordered(values), separators=(",", ":")), sep="\t")
    if originals:
        raise ValueError(f"not read back: {sorted(originals)}")


main(*sys.argv[1:])
