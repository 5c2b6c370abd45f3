"""Serves, with Foxglove's own SDK, what ConversationServer.java serves with ours, so that one client can talk to both.

Usage: serve_sdk.py [PORT [SECONDS]]

Prints the port, and runs until standard input ends. What the client wants done by the program it asks of the service
/do, in one word. SECONDS is the time of the first message of a burst.
"""

import sys
import threading

import foxglove
from foxglove import (
    Channel,
    ConnectionGraph,
    Context,
    MessageSchema,
    Parameter,
    Schema,
    Service,
    ServiceSchema,
    StatusLevel,
)
from foxglove.websocket import (
    Capability,
    PlaybackCommand,
    PlaybackState,
    PlaybackStatus,
    ServerListener,
)

SECOND = 1_000_000_000
# Less than the 1024 messages that the SDK queues for a client on all channels together.
BURST_MESSAGES = 300


def json_schema(name):
    return Schema(name=name, encoding="jsonschema", data=b'{"type":"object"}')


class Listener(ServerListener):
    def __init__(self):
        self.lock = threading.Lock()
        self.seen = []
        self.parameters = {
            parameter.name: parameter
            for parameter in [
                Parameter("bool", value=True),
                Parameter("bytes", value=b"\x10\x20\x30"),
                Parameter("dict", value={"k": {"n": 1}}),
                Parameter("float", value=0.5),
                Parameter("floats", value=[1.5, 2.5]),
                Parameter("int", value=7),
                Parameter("text", value="ü"),
            ]
        }

    def saw(self, what):
        with self.lock:
            self.seen.append(what)

    def on_subscribe(self, client, channel):
        self.saw(f"subscribe {channel.topic}")

    def on_unsubscribe(self, client, channel):
        self.saw(f"unsubscribe {channel.topic}")

    def on_client_advertise(self, client, channel):
        schema = (channel.schema or b"").decode()
        self.saw(
            f"advertise {channel.id} {channel.topic} {channel.encoding} {channel.schema_name} "
            f"{channel.schema_encoding or ''} {schema}"
        )

    def on_client_unadvertise(self, client, client_channel_id):
        self.saw(f"unadvertise {client_channel_id}")

    def on_message_data(self, client, client_channel_id, data):
        self.saw(f"message {client_channel_id} {data.decode()}")

    def on_get_parameters(self, client, param_names, request_id=None):
        names = param_names or sorted(self.parameters)
        return [self.parameters[name] for name in names if name in self.parameters]

    def on_set_parameters(self, client, parameters, request_id=None):
        for parameter in parameters:
            self.parameters[parameter.name] = parameter
        return parameters

    def on_parameters_subscribe(self, param_names):
        self.saw("watch " + ",".join(sorted(param_names)))

    def on_parameters_unsubscribe(self, param_names):
        self.saw("unwatch " + ",".join(sorted(param_names)))

    def on_connection_graph_subscribe(self):
        self.saw("watch graph")

    def on_connection_graph_unsubscribe(self):
        self.saw("unwatch graph")

    def on_playback_control_request(self, request):
        playing = request.playback_command == PlaybackCommand.Play
        self.saw(f"playback {'play' if playing else 'pause'} {request.playback_speed} {request.seek_time}")
        return PlaybackState(
            PlaybackStatus.Playing if playing else PlaybackStatus.Paused,
            request.seek_time or 101 * SECOND,
            request.playback_speed,
            request.seek_time is not None,
            None,
        )


def fail(request):
    raise RuntimeError("on purpose")


def fetch(uri):
    return {"package://arm": b"\xca\xfe", "package://empty": b""}.get(uri)


class Program:
    def __init__(self, context):
        self.listener = Listener()
        self.context = context
        self.first = Channel("/a", schema=json_schema("A"), message_encoding="json", context=context)
        words = Schema(name="Free", encoding="words", data="für alle".encode())
        self.free = Channel("/free", schema=words, message_encoding="text", context=context)
        self.server = foxglove.start_server(
            name="conversation",
            host="127.0.0.1",
            port=int(sys.argv[1]) if len(sys.argv) > 1 else 0,
            session_id="session-1",
            context=context,
            capabilities=[
                Capability.ClientPublish,
                Capability.Parameters,
                Capability.Services,
                Capability.ConnectionGraph,
                Capability.Time,
            ],
            supported_encodings=["json"],
            server_listener=self.listener,
            asset_handler=fetch,
            playback_time_range=(100 * SECOND, 105 * SECOND + 5),
            services=[
                Service("/do", schema=ServiceSchema("Do"), handler=self.do),
                Service("/fail", schema=ServiceSchema("Fail"), handler=fail),
                Service(
                    "/typed",
                    schema=ServiceSchema(
                        "Typed",
                        request=MessageSchema(encoding="json", schema=json_schema("Q")),
                        response=MessageSchema(encoding="text", schema=json_schema("R")),
                    ),
                    handler=lambda request: request.payload,
                ),
            ],
        )

    def do(self, request):
        command = request.payload.decode().split()[0]
        return (getattr(self, "do_" + command)() or "done").encode()

    def do_log(self):
        self.first.log(b'{"x":1}', log_time=123456)
        self.free.log(b"", log_time=7)

    def do_prepare(self):
        """Opens a channel with a binary schema, for do_burst."""
        binary = Schema(name="Burst", encoding="protobuf", data=bytes(range(256)))
        channel = Channel("/burst", schema=binary, message_encoding="protobuf", context=self.context)
        self.burst = [(self.first, b'{"n":%d}'), (self.free, b"n is %d"), (channel, b"\x08\xff%d")]

    def do_burst(self):
        start = int(sys.argv[2]) * SECOND if len(sys.argv) > 2 else 0
        for i in range(BURST_MESSAGES):
            for channel, form in self.burst:
                channel.log(form % i, log_time=start + i)

    def do_seen(self):
        seen, self.listener.seen = self.listener.seen, []
        return "; ".join(sorted(seen))

    def do_parameters(self):
        self.server.publish_parameter_values(
            [Parameter("float", value=1.5), Parameter("int", value=2), Parameter("gone")]
        )

    def do_graph(self):
        graph = ConnectionGraph()
        graph.set_published_topic("/a", ["node"])
        graph.set_subscribed_topic("/b", ["app"])
        graph.set_advertised_service("/do", ["node"])
        self.server.publish_connection_graph(graph)

    def do_smallergraph(self):
        graph = ConnectionGraph()
        graph.set_published_topic("/a", ["other"])
        self.server.publish_connection_graph(graph)

    def do_time(self):
        self.server.broadcast_time(42)

    def do_status(self):
        self.server.publish_status("information", StatusLevel.Info)
        self.server.publish_status("warning", StatusLevel.Warning, "w-1")
        self.server.publish_status("error", StatusLevel.Error)

    def do_unstatus(self):
        self.server.remove_status(["w-1", "never"])

    def do_ended(self):
        self.server.broadcast_playback_state(
            PlaybackState(PlaybackStatus.Ended, 105 * SECOND, 1.0, False, None)
        )

    def do_clear(self):
        self.server.clear_session("session-2")

    def do_offer(self):
        self.server.add_services(
            [Service("/raw", schema=ServiceSchema("Raw"), handler=lambda request: request.payload[::-1])]
        )

    def do_withdraw(self):
        self.server.remove_services(["/raw", "/never"])

    def do_open(self):
        self.late = Channel("/late", schema=json_schema("Late"), message_encoding="json", context=self.context)

    def do_close(self):
        self.late.close()


def main():
    program = Program(Context())
    print(program.server.port, flush=True)
    sys.stdin.read()
    program.server.stop()


main()
