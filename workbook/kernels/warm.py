"""The warm kernel: it loads what notebooks need, and then copies itself whenever somebody comes to its door."""

import json
import os
import signal
import socket
import sys
from importlib import import_module
from threading import Thread

from ipykernel.kernelapp import IPKernelApp


def wait_at(door: str) -> None:
    """Copy this process for each that comes, until somebody ends it."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the copies
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(door)
        listening.listen()
        sys.stdout.write("open\n")
        sys.stdout.flush()
        while True:
            line, _ = listening.accept()
            if os.fork() == 0:
                listening.close()
                become_kernel(line)
            line.close()


def become_kernel(line: socket.socket) -> None:
    """Be the kernel of whoever is on the line, as if it had been started there."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with line.makefile() as said:
        request = json.loads(said.readline())
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    Thread(target=end_with, args=[line], daemon=True).start()
    IPKernelApp.launch_instance(request["words"])
    os._exit(0)


def end_with(line: socket.socket) -> None:
    """End when the line does."""
    line.recv(1)
    os._exit(0)


if __name__ == "__main__":
    for module in sys.argv[2:]:
        import_module(module)
    wait_at(sys.argv[1])
