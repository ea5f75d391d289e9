"""A shared server for a training organisation: one machine, and a JupyterLab of their own for each person.

``python3 start.py hub`` starts it, as the machine's administrator. docs/jupyterhub.md says how, and what was tested.
People are users of the machine, and a server runs as its person: so the system keeps them apart, and not we.
"""

import os
from pathlib import Path

from workbook import hub, lab, machine
from workbook.shelf import ROOT

c = get_config()  # noqa: F821 - JupyterHub gives it
os.umask(0o077)  # whatever anybody's server writes is theirs alone

# Who may come in: users of the machine, and of those only the people of the workbook. PAM checks their passwords.
c.JupyterHub.authenticator_class = "pam"
c.PAMAuthenticator.allowed_groups = {hub.GROUP}
c.Authenticator.delete_invalid_users = True  # whoever was taken off the machine is forgotten here too
c.Authenticator.admin_users = set()  # an administrator of the hub could walk into everybody's answers
c.JupyterHub.template_vars = {"announcement_login": hub.SAID_AT_THE_DOOR}

# Nobody outside reaches it but through a web server on this machine, which brings HTTPS.
c.JupyterHub.bind_url = "http://127.0.0.1:8000"
c.ConfigurableHTTPProxy.command = [str(machine.find_node()), str(machine.find_proxy())]

# What the hub itself remembers: who came when, and no answers.
kept = Path("/var/lib/workbook-hub")
kept.mkdir(mode=0o700, exist_ok=True)
c.JupyterHub.db_url = f"sqlite:///{kept / 'hub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(kept / "cookie-secret")
c.ConfigurableHTTPProxy.pid_file = str(kept / "proxy.pid")

# Each server runs as its person. A kernel that asks for more memory than this gets a MemoryError, and others go on.
c.JupyterHub.spawner_class = "localprocess"
c.Spawner.mem_limit = "1G"
c.Spawner.pre_spawn_hook = hub.prepare_server
c.Spawner.start_timeout = c.Spawner.http_timeout = 180  # seconds, for twenty people who all arrive at half past nine
c.Spawner.notebook_dir = "~"
c.Spawner.default_url = "/lab/tree/course"
c.Spawner.disable_user_config = True  # a server starts in the same way for everybody
c.Spawner.environment = {
    "JUPYTER_CONFIG_PATH": os.pathsep.join([str(ROOT / "hub" / "settings"), str(lab.SETTINGS)]),
    "PYTHONPATH": str(ROOT),
    "PYTHONUTF8": "1",
}

if hub.OWN_SETTINGS.exists():
    load_subconfig(str(hub.OWN_SETTINGS))  # noqa: F821 - the same
