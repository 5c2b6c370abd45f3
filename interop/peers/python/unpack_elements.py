"""Unpacks the elements of the point clouds and grids of an MCAP file, as their fields describe them.

Usage: unpack_elements.py FILE

Prints the topic and the values of each element by name, as JSON, tab-separated.
"""

import json
import struct
import sys

from foxglove_schemas_protobuf.PackedElementField_pb2 import PackedElementField
from mcap.reader import make_reader
from mcap_protobuf.decoder import DecoderFactory

FORMATS = {
    PackedElementField.UINT8: "<B",
    PackedElementField.INT8: "<b",
    PackedElementField.UINT16: "<H",
    PackedElementField.INT16: "<h",
    PackedElementField.UINT32: "<I",
    PackedElementField.INT32: "<i",
    PackedElementField.FLOAT32: "<f",
    PackedElementField.FLOAT64: "<d",
}


def elements(message, stride):
    for start in range(0, len(message.data), stride):
        yield {
            field.name: struct.unpack_from(FORMATS[field.type], message.data, start + field.offset)[0]
            for field in message.fields
        }


def main(path):
    with open(path, "rb") as file:
        reader = make_reader(file, decoder_factories=[DecoderFactory()])
        for _, channel, _, message in reader.iter_decoded_messages():
            stride = message.point_stride if hasattr(message, "point_stride") else message.cell_stride
            for element in elements(message, stride):
                print(channel.topic, json.dumps(element), sep="\t")


main(*sys.argv[1:])
