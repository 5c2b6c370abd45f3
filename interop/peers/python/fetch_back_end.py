"""Fetches what a back end serves to remote data loaders, and checks that its manifest and its data agree.

Usage: fetch_back_end.py MANIFEST_URL

Of each source that is streamed it prints the topics in the data, one a line, with the number of messages (T, topic,
message encoding, schema name, count), in the order of the manifest. Fails where the manifest lacks what the data has, says
otherwise, or messages are not by log time and within the time range; and if the data has no summary, or another count.
"""

import sys
from base64 import b64decode
from datetime import datetime, timezone
from io import BytesIO
from json import load
from urllib.parse import urljoin
from urllib.request import urlopen

from mcap.reader import NonSeekingReader, make_reader

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def nanos(text):
    """Returns the time in nanoseconds, of which the standard library keeps no more than thousands."""
    whole, _, fraction = text.removesuffix("Z").partition(".")
    since = datetime.fromisoformat(whole).replace(tzinfo=timezone.utc) - EPOCH
    return (since.days * 86400 + since.seconds) * 10**9 + int(fraction.ljust(9, "0"))


def check(what, found, expected):
    if found != expected:
        raise ValueError(f"{what} is {found!r} in the data, but {expected!r} in the manifest")


def fetch(url, source):
    topics = {topic["name"]: topic for topic in source["topics"]}
    schemas = {schema["id"]: schema for schema in source["schemas"]}
    check("the number of topics", len(topics), len(source["topics"]))
    check("the number of schemas", len(schemas), len(source["schemas"]))
    start, end = nanos(source["startTime"]), nanos(source["endTime"])
    with urlopen(urljoin(url, source["url"])) as response:
        data = response.read()
    counts = dict.fromkeys(topics, 0)
    last = start
    for schema, channel, message in NonSeekingReader(BytesIO(data), validate_crcs=True).iter_messages(log_time_order=False):
        topic = topics[channel.topic]
        check("the message encoding", channel.message_encoding, topic["messageEncoding"])
        listed = schemas[topic["schemaId"]] if "schemaId" in topic else None
        check("whether there is a schema", schema is not None, listed is not None)
        if schema:
            check("the name of a schema", schema.name, listed["name"])
            check("the encoding of a schema", schema.encoding, listed["encoding"])
            check("a schema", schema.data, b64decode(listed["data"], validate=True))
        if not last <= message.log_time <= end:
            raise ValueError(f"a message on {channel.topic} at {message.log_time} is not within {last} and {end}")
        last = message.log_time
        counts[channel.topic] += 1
    check("the number of messages", make_reader(BytesIO(data)).get_summary().statistics.message_count, sum(counts.values()))
    for name, topic in topics.items():
        schema = schemas[topic["schemaId"]]["name"] if "schemaId" in topic else ""
        print("T", name, topic["messageEncoding"], schema, counts[name], sep="\t")


def main(url):
    with urlopen(url) as response:
        manifest = load(response)
    for source in manifest["sources"]:
        if not source.get("supportsRangeRequests"):
            fetch(url, source)


if __name__ == "__main__":
    main(*sys.argv[1:])
