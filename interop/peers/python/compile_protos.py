"""Compiles .proto files with the protobuf compiler and compares what comes out with the descriptors of an MCAP file.

Usage: compile_protos.py FOLDER FILE

FOLDER holds the .proto file of each protobuf schema of FILE, and those that it imports. Prints the name of each schema
whose descriptor set is the same; fails at the first that differs.
"""

import sys
import tempfile
from importlib.resources import files
from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from grpc_tools import protoc
from mcap.reader import make_reader


def compiled(folder, proto):
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch, "out")
        includes = files("grpc_tools") / "_proto"
        arguments = ["protoc", f"-I{folder}", f"-I{includes}", "--include_imports", f"--descriptor_set_out={out}", proto]
        if protoc.main(arguments) != 0:
            raise ValueError(f"protoc refuses {proto}")
        return normal(FileDescriptorSet.FromString(out.read_bytes()))


def normal(descriptors):
    """Drops what only one side tells: comments, names in protobuf's own JSON, and files that come with protoc."""
    result = {}
    for file in descriptors.file:
        if not file.name.startswith("google/protobuf/"):
            file.ClearField("source_code_info")
            for message in file.message_type:
                drop_json_names(message)
            result[file.name] = file
    return result


def drop_json_names(message):
    for field in message.field:
        field.ClearField("json_name")
    for nested in message.nested_type:
        drop_json_names(nested)


def main(folder, path):
    with open(path, "rb") as file:
        schemas = make_reader(file, validate_crcs=True).get_summary().schemas.values()
    for schema in sorted(schemas, key=lambda schema: schema.name):
        if schema.encoding != "protobuf":
            continue
        embedded = normal(FileDescriptorSet.FromString(schema.data))
        source = compiled(folder, schema.name.replace(".", "/") + ".proto")
        if embedded != source:
            raise ValueError(f"{schema.name}: its source compiles to\n{source}\nnot to\n{embedded}")
        print(schema.name)


main(*sys.argv[1:])
