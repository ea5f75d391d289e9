"""A slow line between a browser and a server, on this machine: a round trip, a rate that all share, and slow start.

Linux can shape a network itself, but not on every machine. This does it with plain sockets, so the handshakes of
TCP and TLS cost what they cost a phone. What it leaves out: looking up a name, lost packets, and TCP's own headers.
"""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

PACKET = 1460
"""Bytes of payload in a packet."""

FIRST = 10
"""Packets that may be under way before the first is acknowledged (RFC 6928)."""


class Line:
    """A line with a round trip in seconds and a rate in bytes per second, both ways."""

    def __init__(self, round_trip: float, rate: float) -> None:
        """Nothing is under way yet."""
        self.round_trip, self.rate = round_trip, rate
        self.free: dict[str, float] = {}

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, way: str) -> None:
        """Carry one direction of one connection until it ends: each packet in its turn, and late by half a trip."""
        now = asyncio.get_running_loop().time
        window, sent, arrivals = FIRST * PACKET, 0, asyncio.Queue[tuple[float, bytes]]()
        acknowledged: list[tuple[float, int]] = []
        delivering = asyncio.create_task(_deliver(arrivals, writer))
        try:
            while data := await reader.read(PACKET):
                while sent + len(data) > window:  # wait for an acknowledgement, which lets two more packets go
                    at, size = acknowledged.pop(0)
                    await asyncio.sleep(at - now())
                    sent, window = sent - size, window + size
                begins = max(now(), self.free.get(way, 0.0))
                self.free[way] = begins + len(data) / self.rate
                there = self.free[way] + self.round_trip / 2
                arrivals.put_nowait((there, data))
                acknowledged.append((there + self.round_trip / 2, len(data)))
                sent += len(data)
        finally:
            arrivals.put_nowait((now() + self.round_trip / 2, b""))
            await delivering

    async def connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int) -> None:
        """Take a new connection, after the round trip that TCP's own handshake takes."""
        await asyncio.sleep(self.round_trip)
        there, back = await asyncio.open_connection("127.0.0.1", port)
        ways = (self.carry(reader, back, "up"), self.carry(there, writer, "down"))
        await asyncio.gather(*ways, return_exceptions=True)


async def _deliver(arrivals: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter) -> None:
    now = asyncio.get_running_loop().time
    while True:
        at, data = await arrivals.get()
        await asyncio.sleep(max(0.0, at - now()))
        if not data or writer.is_closing():
            writer.close()
            return
        writer.write(data)


@contextmanager
def slow_line(port: int, round_trip: float = 0.150, rate: float = 1_600_000 / 8) -> Iterator[int]:
    """Give the port at whose far end, behind a slow line, is the server at ``port``."""
    near, far = multiprocessing.Pipe()
    line = multiprocessing.get_context("spawn").Process(target=_run, args=(far, port, round_trip, rate), daemon=True)
    line.start()
    try:
        yield near.recv()
    finally:
        line.terminate()  # with all that is still on its way
        line.join()


def _run(far: Connection, port: int, round_trip: float, rate: float) -> None:
    async def serve() -> None:
        line = Line(round_trip, rate)
        server = await asyncio.start_server(lambda reader, writer: line.connect(reader, writer, port), "127.0.0.1", 0)
        far.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(serve())
