"""Decodes every protobuf message of an MCAP file with the descriptors that the file carries.

Usage: decode_protobuf.py FILE

Prints the number of messages of each topic, tab-separated; fails at the first message that does not decode, that has
fields its descriptor does not know, or whose bytes are not those that protobuf itself writes.
"""

import sys
from collections import Counter

from google.protobuf.unknown_fields import UnknownFieldSet
from mcap.reader import make_reader
from mcap_protobuf.decoder import DecoderFactory


def main(path):
    counts = Counter()
    with open(path, "rb") as file:
        reader = make_reader(file, validate_crcs=True, decoder_factories=[DecoderFactory()])
        for _, channel, message in reader.iter_messages():
            if channel.message_encoding == "protobuf":
                counts[channel.topic] += 1
        topics = list(counts)
        for _, channel, message, decoded in reader.iter_decoded_messages(topics=topics) if topics else ():
            if len(UnknownFieldSet(decoded)):
                raise ValueError(f"{channel.topic} at {message.log_time}: unknown fields")
            if decoded.SerializeToString(deterministic=True) != message.data:
                raise ValueError(f"{channel.topic} at {message.log_time}: protobuf writes other bytes")
    for topic, count in sorted(counts.items()):
        print(topic, count, sep="\t")


main(*sys.argv[1:])
