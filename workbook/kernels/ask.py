"""Asks the warm kernel for a copy, and stands for it: what ends one ends the other."""

import json
import os
import socket
import sys

door, *words = sys.argv[1:]
with socket.socket(socket.AF_UNIX) as line:
    line.connect(door)
    request = {"folder": os.getcwd(), "environment": dict(os.environ), "words": words}  # noqa: PTH109
    line.sendall(json.dumps(request).encode() + b"\n")
    line.recv(1)  # nothing comes but the end
