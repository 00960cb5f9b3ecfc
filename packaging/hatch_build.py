"""Build hook: compile rule base and catalogues, and pack them below the package."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKED = ("resources", "translations")


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]  # its settings are of no kind
    """Runs `permres-gui compile`, then adds both folders as permres_gui/_data."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """`version` is hatchling's word for the sort of build."""
        root = Path(self.root)
        compiled = self._compile(root)
        if version == "editable":
            # The checkout is read in place, and dev.py compiles whatever changed.
            if not compiled:
                self.app.display_warning("The rule base was not compiled.")
            return
        if not compiled:
            message = "The rule base does not compile: see the lines above."
            raise RuntimeError(message)
        build_data["force_include"].update(
            {str(root / name): f"permres_gui/_data/{name}" for name in PACKED}
        )

    def _compile(self, root: Path) -> bool:
        """Whether it compiled. In its own process: a build may not keep our modules."""
        command = [sys.executable, "-m", "permres_gui", "compile"]
        path = os.pathsep.join([str(root), *filter(None, sys.path)])
        environment = {**os.environ, "PYTHONPATH": path}
        done = subprocess.run(command, cwd=root, env=environment, check=False)
        return done.returncode == 0
