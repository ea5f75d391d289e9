"""A folder behind a real web server: nginx, with TLS 1.3, HTTP/2 and gzip, as most hosts of such pages are."""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SETTINGS = """
daemon off; worker_processes 1; pid {own}/nginx.pid; error_log {own}/error.log;
events {{ worker_connections 512; }}
http {{
  include /etc/nginx/mime.types;
  types {{ application/wasm wasm; text/javascript mjs; }}
  access_log off; client_body_temp_path {own}; proxy_temp_path {own}; fastcgi_temp_path {own};
  uwsgi_temp_path {own}; scgi_temp_path {own};
  gzip on; gzip_comp_level 6; gzip_min_length 256;
  gzip_types text/css text/javascript application/javascript application/json image/svg+xml application/wasm;
  map $http_upgrade $upgrading {{ default upgrade; '' close; }}
  server {{
    listen 127.0.0.1:{port} ssl http2;
    ssl_certificate {own}/here.crt; ssl_certificate_key {own}/here.key; ssl_protocols TLSv1.3;
    {place}
  }}
}}
"""
FOLDER = "root {folder};"
PASSED_ON = """location / {{ proxy_pass http://127.0.0.1:{server}; proxy_http_version 1.1;
  proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $upgrading;
  proxy_set_header Host $http_host; }}"""


@contextmanager
def nginx(place: Path | int) -> Iterator[int]:
    """Serve a folder, or pass requests on to a port of this machine; gives the port of nginx."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin")
    if program is None:
        raise SystemExit("This needs nginx. On Debian or Ubuntu: sudo apt install nginx-light")
    with tempfile.TemporaryDirectory() as own:
        _certificate(Path(own))
        port = free_port()
        where = FOLDER.format(folder=place) if isinstance(place, Path) else PASSED_ON.format(server=place)
        settings = Path(own) / "nginx.conf"
        settings.write_text(SETTINGS.format(own=own, port=port, place=where), encoding="utf-8")
        with subprocess.Popen([program, "-c", str(settings)], stderr=subprocess.DEVNULL) as server:
            try:
                wait_for_port(port)
                yield port
            finally:
                server.terminate()


def _certificate(folder: Path) -> None:
    key, certificate = str(folder / "here.key"), str(folder / "here.crt")
    made = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out", certificate]
    command = ["openssl", "req", "-x509", "-days", "2", "-subj", "/CN=localhost", *made]
    subprocess.run(command, check=True, capture_output=True)
    folder.chmod(0o755)  # nginx gives up its rights once it has begun


def free_port() -> int:
    """Give a port that nobody uses."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def wait_for_port(port: int, seconds: float = 60) -> None:
    """Wait until something answers at a port."""
    until = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return
