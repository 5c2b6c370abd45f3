"""Validates every JSON message of an MCAP file against the schema that the file carries for it.

Usage: validate_json.py FILE

Prints the number of messages of each topic, tab-separated; fails at the first message that does not conform.
"""

import json
import sys
from collections import Counter

from jsonschema import Draft202012Validator
from mcap.reader import make_reader


def refuse_constant(name):
    raise ValueError(f"{name} is not JSON")


def main(path):
    validators = {}
    counts = Counter()
    with open(path, "rb") as file:
        for schema, channel, message in make_reader(file, validate_crcs=True).iter_messages():
            if channel.message_encoding != "json":
                continue
            if schema.encoding != "jsonschema":
                raise ValueError(f"{channel.topic}: schema encoding is {schema.encoding}")
            if schema.id not in validators:
                document = json.loads(schema.data)
                Draft202012Validator.check_schema(document)
                validators[schema.id] = Draft202012Validator(document)
            value = json.loads(message.data, parse_constant=refuse_constant)
            for error in validators[schema.id].iter_errors(value):
                raise ValueError(f"{channel.topic} at {message.log_time}: {error.json_path}: {error.message}")
            counts[channel.topic] += 1
    for topic, count in sorted(counts.items()):
        print(topic, count, sep="\t")


main(*sys.argv[1:])
