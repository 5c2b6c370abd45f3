"""Compares the protobuf schemas that an MCAP file carries with those of Foxglove's own Python package.

Usage: compare_descriptors.py FILE

Prints the name of each message type that is the same in both; fails at the first difference.
"""

import importlib
import sys

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from mcap.reader import make_reader


def describe(field):
    other = field.message_type or field.enum_type
    return (field.name, field.type, field.is_repeated, field.has_presence, other.full_name if other else "")


def compare(ours, theirs, seen):
    if ours.full_name in seen:
        return
    seen.add(ours.full_name)
    mine = {field.number: describe(field) for field in ours.fields}
    wanted = {field.number: describe(field) for field in theirs.fields}
    if mine != wanted:
        raise ValueError(f"{ours.full_name} has the fields {mine}, Foxglove's has {wanted}")
    for field in ours.fields:
        peer = theirs.fields_by_number[field.number]
        if field.message_type:
            compare(field.message_type, peer.message_type, seen)
        if field.enum_type:
            mine = {value.number: value.name for value in field.enum_type.values}
            wanted = {value.number: value.name for value in peer.enum_type.values}
            if mine != wanted:
                raise ValueError(f"{field.enum_type.full_name} is {mine}, Foxglove's is {wanted}")


def main(path):
    with open(path, "rb") as file:
        schemas = make_reader(file, validate_crcs=True).get_summary().schemas
    for schema in sorted(schemas.values(), key=lambda schema: schema.name):
        pool = DescriptorPool()
        for proto in FileDescriptorSet.FromString(schema.data).file:
            pool.Add(proto)
        name = schema.name.removeprefix("foxglove.")
        module = importlib.import_module(f"foxglove_schemas_protobuf.{name}_pb2")
        compare(pool.FindMessageTypeByName(schema.name), getattr(module, name).DESCRIPTOR, set())
        print(schema.name)


main(*sys.argv[1:])
