"""Serves a channel, parameters and a service with foxglove_websocket, the Python server from before Foxglove's SDK.

Prints the port, then "subscribed" when the first client has subscribed to the channel, and runs until standard input
ends. A client's messages are published again on the channel.
"""

import asyncio
import json
import sys

from foxglove_websocket.server import FoxgloveServer, FoxgloveServerListener
from foxglove_websocket.types import Parameter


class Listener(FoxgloveServerListener):
    def __init__(self):
        self.parameters = {"speed": 0.5, "name": "arm", "gears": [1, 2, 3]}
        self.channel = None

    async def on_subscribe(self, server, channel_id):
        print("subscribed", flush=True)

    async def on_client_message(self, server, channel_id, payload):
        await server.send_message(self.channel, 12_000_000_034, payload)

    async def on_service_request(self, server, service_id, call_id, encoding, payload):
        return json.dumps({"said": json.loads(payload)}).encode()

    async def on_get_parameters(self, server, param_names, request_id):
        names = param_names or list(self.parameters)
        return [self.parameter(name) for name in names if name in self.parameters]

    async def on_set_parameters(self, server, params, request_id):
        for parameter in params:
            self.parameters[parameter["name"]] = parameter["value"]
        return [self.parameter(parameter["name"]) for parameter in params]

    def parameter(self, name):
        value = self.parameters[name]
        return Parameter(name=name, value=value, type="float64" if isinstance(value, float) else None)


async def main():
    listener = Listener()
    server = FoxgloveServer(
        "127.0.0.1",
        None,
        "legacy",
        capabilities=["clientPublish", "parameters", "parametersSubscribe", "services", "time"],
        supported_encodings=["json"],
    )
    server.set_listener(listener)
    async with server:
        listener.channel = await server.add_channel(
            {
                "topic": "/echo",
                "encoding": "json",
                "schemaName": "Echo",
                "schema": json.dumps({"type": "object"}),
                "schemaEncoding": "jsonschema",
            }
        )
        await server.add_service(
            {"name": "/say", "type": "Say", "requestSchema": "{}", "responseSchema": "{}"}
        )
        opened = await server.wait_opened()
        print(opened.sockets[0].getsockname()[1], flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
