"""One person's JupyterLab on a shared server. It runs as that person, with no more rights than they have."""

import os
from pathlib import Path
from typing import Any

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager

c = get_config()  # noqa: F821 - Jupyter gives it
HOUR = 60 * 60
COURSE = Path(__file__).parents[2] / "notebooks"


class Kernels(AsyncMappingKernelManager):
    """Runs a notebook where it lies; a notebook of the course, where nobody may write, in the person's own folder."""

    def cwd_for_path(self, path: str, **more: Any) -> str:
        """Give the folder that a notebook's kernel works in, and so where it keeps answers."""
        there: str = super().cwd_for_path(path, **more)
        return there if os.access(there, os.W_OK) else str(self.root_dir)


# The course is the same files for everybody: so it is always the newest, and nobody's copy is old.
course = Path.home() / "course"
if course.is_symlink():
    course.unlink()
if not course.exists():
    course.symlink_to(COURSE)

c.ServerApp.kernel_manager_class = Kernels
# Through files in the person's folder. By TCP, as Jupyter has it otherwise, anybody on the machine could listen in.
c.KernelManager.transport = "ipc"
c.FileContentsManager.delete_to_trash = False  # what a person deletes is gone
c.ServerApp.terminals_enabled = False
c.LanguageServerManager.autodetect = False  # it would look for forty programs, at every start

# Whoever leaves, or closes a laptop, gives back what they used. Answers are on the disk long before.
c.MappingKernelManager.cull_idle_timeout = HOUR
c.MappingKernelManager.cull_connected = True
c.ServerApp.shutdown_no_activity_timeout = HOUR // 4
