"""Sends back every message of a Foxglove server, or of a client, with permessage-deflate as `websockets` does it.

Usage: echo_compressed.py client URL WINDOW_BITS
       echo_compressed.py server

Prints what was agreed on. A server prints its port before that. Ends with the connection, or with standard input.
"""

import json
import struct
import sys
import threading

from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory
from websockets.sync.client import connect
from websockets.sync.server import serve

HEAD = struct.Struct("<BIQ")


def agreed(connection):
    print(connection.response.headers.get("Sec-WebSocket-Extensions", "nothing"), flush=True)


def client(url, window_bits):
    deflate = ClientPerMessageDeflateFactory(server_max_window_bits=int(window_bits), client_max_window_bits=True)
    with connect(url, subprotocols=["foxglove.sdk.v1"], extensions=[deflate], compression=None,
                 max_size=None) as server:
        agreed(server)
        server.send(json.dumps({"op": "advertise", "channels": [
            {"id": 1, "topic": "/echo", "encoding": "json", "schemaName": ""}]}))
        for message in server:
            if isinstance(message, bytes):
                server.send(struct.pack("<BI", 1, 1) + message[HEAD.size:])
                continue
            message = json.loads(message)
            if message["op"] == "advertise":
                server.send(json.dumps({"op": "subscribe", "subscriptions": [
                    {"id": channel["id"], "channelId": channel["id"]} for channel in message["channels"]]}))


def echo(connection):
    agreed(connection)
    connection.send(json.dumps({"op": "serverInfo", "name": "echo", "capabilities": ["clientPublish"],
                                "supportedEncodings": ["json"], "metadata": {"filler": "echo " * 100}}))
    connection.send(json.dumps({"op": "advertise", "channels": [
        {"id": 1, "topic": "/echo", "encoding": "json", "schemaName": "", "schema": ""}]}))
    subscription = None
    for message in connection:
        if isinstance(message, bytes):
            connection.send(HEAD.pack(1, subscription, 7) + message[5:])
            continue
        message = json.loads(message)
        if message["op"] == "subscribe":
            subscription = message["subscriptions"][0]["id"]


def server():
    with serve(echo, "127.0.0.1", 0, subprotocols=["foxglove.sdk.v1"], max_size=None) as listening:
        print(listening.socket.getsockname()[1], flush=True)
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        sys.stdin.read()


if sys.argv[1] == "client":
    client(*sys.argv[2:])
else:
    server()
