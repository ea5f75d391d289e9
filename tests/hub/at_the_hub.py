"""A person at a shared server, with a browser's cookies and nothing else: signs in, opens a notebook, writes."""

import json
import re
import time
import uuid

import requests
import websocket
from shared_machine import until


class Person:
    """One of the people, and what their browser does."""

    def __init__(self, machine, name):
        self.machine, self.name, self.password = machine, name, machine.people[name]
        self.own = machine.address.replace("://", f"://{name}.") + f"/user/{name}/"
        self.browser = requests.Session()

    def cookie(self, called, under):
        """Give the cookie that this browser would send there."""
        prepared = self.browser.prepare_request(requests.Request("GET", under))
        found = re.search(rf"(?:^|; ){called}=([^;]*)", prepared.headers.get("Cookie", ""))
        return found[1] if found else ""

    def sign_in(self, password=None):
        door = f"{self.machine.address}/hub/login"
        self.browser.get(door, timeout=60)
        told = {"username": self.name, "password": password or self.password, "_xsrf": self.cookie("_xsrf", door)}
        return self.browser.post(f"{door}?next=%2Fhub%2Fhome", data=told, timeout=120)

    def hub(self, method, path, **more):
        place = f"{self.machine.address}/hub/api/{path}"
        token = self.cookie("_xsrf", place)
        headers = {"X-XSRFToken": token, "Referer": f"{self.machine.address}/hub/home"}
        return self.browser.request(method, place, headers=headers, timeout=120, **more)

    def start_server(self):
        return self.hub("POST", f"users/{self.name}/server")

    def has_server(self):
        server = self.hub("GET", f"users/{self.name}").json()["servers"].get("")
        assert server, f"{self.name} has no server: {self.machine.said()[-3000:]}"
        return server["ready"]

    def is_stopped(self):
        return not self.hub("GET", f"users/{self.name}").json().get("servers")

    def enter(self):
        """Open JupyterLab, through the hub's own sign-in for each server."""
        return self.browser.get(f"{self.own}lab/tree/course", timeout=120)

    def ask(self, method, path, at=None, **more):
        """Speak to a server's own interface, as its page would."""
        at = at or self.own
        headers = {"X-XSRFToken": self.cookie("_xsrf", f"{at}api/")}
        return self.browser.request(method, f"{at}api/{path}", headers=headers, timeout=120, **more)

    def open(self, notebook):
        """Open a notebook of the course: read it, and start its kernel."""
        read = self.ask("GET", f"contents/course/{notebook}.ipynb")
        asked = {
            "path": f"course/{notebook}.ipynb",
            "name": notebook,
            "type": "notebook",
            "kernel": {"name": "python3"},
        }
        started = self.ask("POST", "sessions", json=asked)
        assert started.status_code == 201, started.text
        self.notebook = read.json()
        self.kernel = Kernel(self, started.json()["kernel"]["id"])
        return self.notebook

    def come_and_write(self, notebook, field):
        """Do all that somebody does in their first minutes, and keep one answer."""
        assert self.sign_in().url.endswith("/hub/home")
        began = time.monotonic()
        answer = self.start_server()
        assert answer.status_code in (201, 202), answer.text
        until(self.has_server)
        assert self.enter().url.startswith(self.own)
        self.waited = time.monotonic() - began
        self.open(notebook)
        shown = self.kernel.run(self.form_cell())
        self.secret = f"{self.name} would like a garden, and {uuid.uuid4().hex}"
        self.said = self.kernel.write(shown, {field: self.secret})

    def form_cell(self):
        """Give the cell of the notebook that shows the exercise."""
        cells = ("".join(cell["source"]) for cell in self.notebook["content"]["cells"])
        return next(source for source in cells if "workbook.open(" in source)


class Kernel:
    """A kernel, spoken to through its server's socket."""

    def __init__(self, person, number):
        at = person.own.replace("http", "ws", 1) + f"api/kernels/{number}/channels"
        cookies = person.browser.prepare_request(requests.Request("GET", person.own)).headers["Cookie"]
        origin = person.own.split("/user/")[0]
        self.socket = websocket.create_connection(at, cookie=cookies, origin=origin, timeout=180)

    def send(self, kind, content):
        number = uuid.uuid4().hex
        header = {"msg_id": number, "username": "", "session": "person", "msg_type": kind, "version": "5.3"}
        told = {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell"}
        self.socket.send(json.dumps({**told, "buffers": []}))
        return number

    def heard(self, number):
        """Give what the kernel says about one message, until it is done with it."""
        said = []
        while True:
            message = json.loads(self.socket.recv())
            if message["parent_header"].get("msg_id") == number:
                said.append(message)
                if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                    return said

    def run(self, code):
        """Run code; give all that it says."""
        return self.heard(self.send("execute_request", {"code": code, "silent": False, "store_history": False}))

    def value(self, code):
        """Give what code prints, or the name of what went wrong."""
        said = self.run(code)
        wrong = [one["content"]["ename"] for one in said if one["msg_type"] == "error"]
        printed = [one["content"]["text"] for one in said if one["msg_type"] == "stream"]
        return wrong[0] if wrong else "".join(printed).strip()

    def write(self, opened, answers):
        """Type into the form that a cell has shown; give what the kernel says of it."""
        form = next(
            one["content"]
            for one in opened
            if one["msg_type"] == "comm_open" and "html" in one["content"]["data"]["state"]
        )
        told = {"method": "update", "state": {"record": {"answers": answers}, "seq": 1}, "buffer_paths": []}
        said = self.heard(self.send("comm_msg", {"comm_id": form["comm_id"], "data": told}))
        states = [one["content"]["data"].get("state", {}) for one in said if one["msg_type"] == "comm_msg"]
        return {name: value for state in states for name, value in state.items()}
